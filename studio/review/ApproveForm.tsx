import {Card, Grid, Select, Text} from '@sanity/ui'
import {IntentLink} from 'sanity/router'
import {baseLanguageTitle, languageTitle} from '../languages/languageTitle.ts'
import {longestReviewInterval, monthsAfter} from '../validation/checkReviewDates.ts'
import {CheckboxField} from './CheckboxField.tsx'
import {DayField} from './DayField.tsx'
import {useShownDialog} from './DecisionDialog.ts'
import type {DecisionDialog} from './DecisionDialog.ts'
import {DecisionForm} from './DecisionForm.tsx'
import {LabelledField} from './LabelledField.tsx'
import {NoteField} from './NoteField.tsx'
import {translatedInto} from './reviewedDocument.ts'
import type {DocumentPair} from './reviewedDocument.ts'
import {useReviewers} from './useReviewers.ts'
import type {OpenReview} from './useReview.ts'

/** Months until the next review, unless the reviewer says otherwise. */
const usualInterval = 12

/** What a reviewer enters to approve a page. Days are ISO 8601. */
export interface EnteredApproval {
  /** The page as it was when the dialog was opened: that is what is approved, whatever anybody types meanwhile. */
  readonly seen: DocumentPair
  readonly reviewerId: string
  readonly date: string
  readonly nextDate: string
  readonly changeNote: string
  readonly isCompared: boolean
}

/** An approval of a page as it is on a day, as far as it goes without saying. */
export const newApproval = (seen: DocumentPair, today: string): EnteredApproval => ({
  seen,
  reviewerId: '',
  date: today,
  nextDate: monthsAfter(today, usualInterval),
  changeNote: '',
  isCompared: false,
})

interface ApproveFormProps {
  readonly dialog: DecisionDialog<EnteredApproval>
  readonly decide: OpenReview['decide']
}

/** Asks what readers will be told of a review. */
export function ApproveForm({dialog, decide}: ApproveFormProps) {
  const {reviewers, failure} = useReviewers()
  const shown = useShownDialog(dialog)
  if (shown === null) return null

  const {seen, reviewerId, ...decision} = shown.entered
  const language = translatedInto(seen)
  const reviewer = reviewers?.find(({_id}) => _id === reviewerId) ?? null

  return (
    <DecisionForm
      dialog={dialog}
      confirmText="Approve and publish"
      tone="positive"
      isReady={reviewers !== undefined}
      decide={() => decide({kind: 'approve', reviewer, ...decision}, seen)}
    >
      <Text size={1}>Websites will show this page as approved, with the reviewer and the date.</Text>
      {failure !== undefined && (
        <Card padding={3} radius={2} tone="critical" role="alert">
          <Text size={1}>The clinical reviewers could not be loaded: {failure}</Text>
        </Card>
      )}
      {reviewers?.length === 0 ? (
        <Text size={1}>
          No published person has the role “Clinical reviewer”.{' '}
          <IntentLink intent="create" params={{type: 'person'}}>
            Add one
          </IntentLink>
          , publish it, and come back.
        </Text>
      ) : (
        <LabelledField label="Reviewer" hint="The clinician who checked the whole page.">
          {(labelled) => (
            <Select
              {...labelled}
              value={reviewerId}
              onChange={(event) => dialog.enter({reviewerId: event.currentTarget.value})}
            >
              <option value="">Choose …</option>
              {reviewers?.map(({_id, name, credentials}) => (
                <option key={_id} value={_id}>
                  {credentials === null ? name : `${name}, ${credentials}`}
                </option>
              ))}
            </Select>
          )}
        </LabelledField>
      )}
      <Grid gridTemplateColumns={[1, 1, 2]} gap={4} style={{alignItems: 'end'}}>
        <DayField
          label="Date of the review"
          hint="The day the page was checked."
          value={decision.date}
          onChange={(date) => dialog.enter({date})}
        />
        <DayField
          label="Next review"
          hint={`At most ${longestReviewInterval} months later; sooner for medicines and procedures.`}
          value={decision.nextDate}
          onChange={(nextDate) => dialog.enter({nextDate})}
        />
      </Grid>
      <NoteField
        label="What changed"
        hint="One sentence on the latest clinical change. Readers may see it."
        value={decision.changeNote}
        onChange={(changeNote) => dialog.enter({changeNote})}
      />
      {language !== null && (
        // A clinician checks each translation anew (NHS service manual, standard for creating health content).
        <CheckboxField
          label={`I read ${baseLanguageTitle} and ${languageTitle(language)}, and compared this page with the ${baseLanguageTitle} one`}
          hint="Above all the warning signs, the numbers, and how sure each claim is. The moment is recorded."
          isChecked={decision.isCompared}
          onChange={(isCompared) => dialog.enter({isCompared})}
        />
      )}
    </DecisionForm>
  )
}
