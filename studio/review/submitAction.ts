import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {useToast} from '@sanity/ui/toast'
import {useEffect, useState} from 'react'
import {useDocumentPairPermissions} from 'sanity'
import type {DocumentActionComponent} from 'sanity'
import {reviewState} from './reviewState.ts'
import {errorsFirst, useContentErrors} from './useContentErrors.ts'
import {useReview} from './useReview.ts'

/** Hands a page to clinical reviewers. Offered while that is the next step. */
export const submitAction = (roles: readonly string[]): DocumentActionComponent => {
  const SubmitAction: DocumentActionComponent = (props) => {
    const {pair, isSettled, decide} = useReview(props, roles)
    const {isChecked, hasErrors} = useContentErrors(props, 'reviewers')
    const {push} = useToast()
    const [permission] = useDocumentPairPermissions({id: props.id, type: props.type, permission: 'update'})
    const [isChosen, setIsChosen] = useState(false)

    // Who types and submits at once need not wait: the page goes when its last letters are saved and checked.
    const isReady = isSettled && isChecked
    useEffect(() => {
      if (!isChosen || !isReady) return
      setIsChosen(false)
      const submit = async (): Promise<void> => {
        const refusal = hasErrors ? errorsFirst : await decide({kind: 'submit'}, pair)
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
      void submit()
    }, [isChosen, isReady, hasErrors, decide, pair, push])

    if ((props.draft ?? props.published) === null) return null
    const state = reviewState(pair)
    if (state === 'awaiting-clinical-review' || state === 'approved') return null
    return {
      label: 'Submit for review',
      icon: EyeOpenIcon,
      tone: 'primary',
      disabled: isChosen || hasErrors || permission?.granted !== true,
      title: hasErrors ? errorsFirst : 'Asks clinical reviewers to check this page.',
      onHandle: () => setIsChosen(true),
    }
  }
  return SubmitAction
}
