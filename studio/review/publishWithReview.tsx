import {useSchema} from 'sanity'
import type {DocumentActionComponent} from 'sanity'
import {fieldTitle} from '../fieldTitle.ts'
import {useDecisionDialog} from './DecisionDialog.ts'
import {planPublish} from './planPublish.ts'
import {PublishForm} from './PublishForm.tsx'
import type {EnteredPublication} from './PublishForm.tsx'
import {useReview} from './useReview.ts'

/**
 * The action that publishes, except that text which no clinician has approved does not go out without a warning and a
 * record. What it waits for and when it is disabled stays as it was.
 */
export const publishWithReview = (
  publish: DocumentActionComponent,
  roles: readonly string[],
): DocumentActionComponent => {
  const PublishAction: DocumentActionComponent = (props) => {
    const description = publish(props)
    const review = useReview(props, roles)
    const schemaType = useSchema().get(props.type)
    const {dialog, isOpen} = useDecisionDialog<EnteredPublication>()
    const plan = planPublish(review.pair)
    if (description === null || props.draft === null || !plan.needsRecord) return description

    return {
      ...description,
      onHandle: () => dialog.open({isSmallEdit: false, note: ''}),
      dialog: isOpen && {
        type: 'dialog',
        header: 'Publish this page',
        onClose: dialog.close,
        content: (
          <PublishForm
            dialog={dialog}
            review={review}
            plan={plan}
            titleOf={(field) => fieldTitle(schemaType, field)}
          />
        ),
      },
    }
  }
  PublishAction.action = 'publish'
  return PublishAction
}
