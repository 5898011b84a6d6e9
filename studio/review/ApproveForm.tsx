import {Card, Grid, Select, Text} from '@sanity/ui'
import {useState} from 'react'
import {IntentLink} from 'sanity/router'
import {longestReviewInterval, monthsAfter} from '../validation/checkReviewDates.ts'
import {DayField} from './DayField.tsx'
import {DecisionForm} from './DecisionForm.tsx'
import {LabelledField} from './LabelledField.tsx'
import {NoteField} from './NoteField.tsx'
import type {DocumentPair} from './reviewedDocument.ts'
import {useReviewers} from './useReviewers.ts'
import type {OpenReview} from './useReview.ts'

/** Months until the next review, unless the reviewer says otherwise. */
const usualInterval = 12

interface ApproveFormProps {
  readonly seen: DocumentPair
  readonly decide: OpenReview['decide']
  /** ISO 8601 day. */
  readonly today: string
  readonly onClose: () => void
}

/** Asks what readers will be told of a review. */
export function ApproveForm({seen, decide, today, onClose}: ApproveFormProps) {
  const {reviewers, failure} = useReviewers()
  const [reviewerId, setReviewerId] = useState('')
  const [date, setDate] = useState(today)
  const [nextDate, setNextDate] = useState(monthsAfter(today, usualInterval))
  const [changeNote, setChangeNote] = useState('')
  const reviewer = reviewers?.find(({_id}) => _id === reviewerId) ?? null

  return (
    <DecisionForm
      confirmText="Approve and publish"
      tone="positive"
      isReady={reviewers !== undefined}
      onConfirm={() => decide({kind: 'approve', reviewer, date, nextDate, changeNote}, seen)}
      onClose={onClose}
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
              onChange={(event) => setReviewerId(event.currentTarget.value)}
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
          value={date}
          onChange={setDate}
        />
        <DayField
          label="Next review"
          hint={`At most ${longestReviewInterval} months later; sooner for medicines and procedures.`}
          value={nextDate}
          onChange={setNextDate}
        />
      </Grid>
      <NoteField
        label="What changed"
        hint="One sentence on the latest clinical change. Readers may see it."
        value={changeNote}
        onChange={setChangeNote}
      />
    </DecisionForm>
  )
}
