import {Card, Text} from '@sanity/ui'
import {CheckboxField} from './CheckboxField.tsx'
import {useShownDialog} from './DecisionDialog.ts'
import type {DecisionDialog} from './DecisionDialog.ts'
import {DecisionForm} from './DecisionForm.tsx'
import {NoteField} from './NoteField.tsx'
import type {PublishPlan} from './planPublish.ts'
import {reviewState} from './reviewState.ts'
import type {OpenReview} from './useReview.ts'

/** What an editor enters to publish a page that nobody approved. */
export interface EnteredPublication {
  readonly isSmallEdit: boolean
  readonly note: string
}

interface PublishFormProps {
  readonly dialog: DecisionDialog<EnteredPublication>
  readonly review: OpenReview
  readonly plan: PublishPlan
  /** What editors call a field. */
  readonly titleOf: (field: string) => string
}

/** Warns that text goes out which no clinician has approved, and asks what changed. */
export function PublishForm({dialog, review, plan, titleOf}: PublishFormProps) {
  const shown = useShownDialog(dialog)
  if (shown === null) return null

  const {isSmallEdit, note} = shown.entered
  const {pair, decide, isSettled} = review
  const {changed, losesApproval, mayBeSmall} = plan

  return (
    <DecisionForm
      dialog={dialog}
      confirmText={isSmallEdit ? 'Publish small edit' : 'Publish without approval'}
      tone={isSmallEdit ? 'positive' : 'caution'}
      isReady={isSettled}
      decide={() => decide({kind: 'publish', isSmallEdit, note}, pair)}
    >
      {!isSmallEdit && (
        <Card padding={3} radius={2} tone="caution">
          <Text size={1}>
            {losesApproval
              ? 'This text is not the approved one. Websites will no longer show the page as approved.'
              : 'No clinician has approved this text. Websites will show that it awaits review.'}{' '}
            {reviewState(pair) === 'awaiting-clinical-review'
              ? 'It already waits for a reviewer: to have it approved first, close this.'
              : 'To have it approved first, close this and choose “Submit for review”.'}
          </Text>
        </Card>
      )}
      {changed.length > 0 && (
        <Text size={1} muted>
          Changed: {changed.map(titleOf).join(', ')}
        </Text>
      )}
      {mayBeSmall && (
        <CheckboxField
          label="This is a small edit"
          hint={`Such as a typo: nothing a clinician would have to check.${losesApproval ? ' The page stays approved.' : ''}`}
          isChecked={isSmallEdit}
          onChange={(isChecked) => dialog.enter({isSmallEdit: isChecked})}
        />
      )}
      <NoteField
        label="What changed"
        hint={isSmallEdit ? 'One sentence for the log.' : 'One sentence for the log. Readers may see it.'}
        value={note}
        onChange={(typed) => dialog.enter({note: typed})}
      />
    </DecisionForm>
  )
}
