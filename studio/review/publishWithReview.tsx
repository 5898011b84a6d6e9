import {useState} from 'react'
import {useSchema} from 'sanity'
import type {DocumentActionComponent} from 'sanity'
import {planPublish} from './planPublish.ts'
import {PublishForm} from './PublishForm.tsx'
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
    const [isOpen, setIsOpen] = useState(false)
    const plan = planPublish(review.pair)
    if (description === null || props.draft === null || !plan.needsRecord) return description

    const close = (): void => setIsOpen(false)
    const titleOf = (field: string): string => {
      const fields = schemaType !== undefined && 'fields' in schemaType ? schemaType.fields : []
      return fields.find(({name}) => name === field)?.type.title ?? field
    }
    return {
      ...description,
      onHandle: () => setIsOpen(true),
      dialog: isOpen && {
        type: 'dialog',
        header: 'Publish this page',
        onClose: close,
        content: <PublishForm review={review} plan={plan} titleOf={titleOf} onClose={close} />,
      },
    }
  }
  PublishAction.action = 'publish'
  return PublishAction
}
