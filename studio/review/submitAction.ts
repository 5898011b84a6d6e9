import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {useToast} from '@sanity/ui/toast'
import {useDocumentPairPermissions} from 'sanity'
import type {DocumentActionComponent} from 'sanity'
import {reviewState} from './reviewState.ts'
import {useReview} from './useReview.ts'

/** Hands a page to clinical reviewers. Offered while that is the next step. */
export const submitAction = (roles: readonly string[]): DocumentActionComponent => {
  const SubmitAction: DocumentActionComponent = (props) => {
    const {pair, isSettled, decide} = useReview(props, roles)
    const {push} = useToast()
    const [permission] = useDocumentPairPermissions({id: props.id, type: props.type, permission: 'update'})
    const state = reviewState(pair)
    const isThere = props.draft !== null || props.published !== null
    if (!isThere || state === 'awaiting-clinical-review' || state === 'approved') return null

    const submit = async (): Promise<void> => {
      const refusal = await decide({kind: 'submit'}, pair)
      push(
        refusal === null
          ? {
              status: 'success',
              title: 'Submitted',
              description: 'Clinical reviewers see it in the review desk.',
            }
          : {status: 'error', title: 'Not submitted', description: refusal},
      )
    }
    return {
      label: 'Submit for review',
      icon: EyeOpenIcon,
      tone: 'primary',
      disabled: !isSettled || permission?.granted !== true,
      title: isSettled ? 'Asks clinical reviewers to check this page.' : 'Wait until it is saved.',
      onHandle: () => void submit(),
    }
  }
  return SubmitAction
}
