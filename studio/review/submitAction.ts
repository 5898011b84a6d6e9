import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {useToast} from '@sanity/ui/toast'
import {useDocumentPairPermissions} from 'sanity'
import type {DocumentActionComponent} from 'sanity'
import {reviewState} from './reviewState.ts'
import {useObjection} from './useObjection.ts'
import {useReview} from './useReview.ts'

/** Hands a page to clinical reviewers. Offered while that is the next step. */
export const submitAction = (roles: readonly string[]): DocumentActionComponent => {
  const SubmitAction: DocumentActionComponent = (props) => {
    const {pair, isSettled, decide} = useReview(props, roles)
    const objection = useObjection(props, 'reviewers')
    const {push} = useToast()
    const [permission] = useDocumentPairPermissions({id: props.id, type: props.type, permission: 'update'})
    const state = reviewState(pair)
    if ((props.draft ?? props.published) === null) return null
    if (state === 'awaiting-clinical-review' || state === 'approved') return null

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
      disabled: !isSettled || objection !== null || permission?.granted !== true,
      title: objection ?? 'Asks clinical reviewers to check this page.',
      onHandle: () => void submit(),
    }
  }
  return SubmitAction
}
