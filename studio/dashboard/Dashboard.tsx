import {Box, Card, Container, Grid, Heading, Stack, Text} from '@sanity/ui'
import {type ReactNode, useId, useMemo} from 'react'
import {useCurrentUser, useSchema, useWorkspace} from 'sanity'
import {contentDesk} from '../desk/contentDesk.ts'
import {type ListCounts, placeOf} from '../desk/countLists.ts'
import {dayOf} from '../desk/day.ts'
import {listsIn, type PlacedList} from '../desk/DeskItem.ts'
import {iconOf} from '../desk/iconOf.ts'
import {reviewDesk} from '../desk/reviewDesk.ts'
import {translationGroups} from '../desk/translationGroups.ts'
import {useLiveQuery} from '../desk/useLiveQuery.ts'
import {ChangedDocument} from './ChangedDocument.tsx'
import {CountTile} from './CountTile.tsx'
import {overviewQuery, overviewShape, overviewTypes, type RecentChange} from './overviewQuery.ts'

const listsForAll = listsIn([reviewDesk])
const translationTiles = translationGroups.map(({title, lists}) => ({
  title,
  lists: listsForAll.filter(({list}) => lists.includes(list)),
}))
const reviewLists = listsForAll.filter(
  (placed) => !translationTiles.some(({lists}) => lists.includes(placed)),
)
/** Every document is in one of these. */
const contentLists = listsIn(contentDesk).filter(({list}) => list.filter === undefined)
const expected = {types: overviewTypes, shape: overviewShape}

/** What there is, what waits for review and what changed last, as it is now. */
export function Dashboard() {
  const {title} = useWorkspace()
  const user = useCurrentUser()
  const question = useMemo(() => overviewQuery(dayOf(new Date())), [])
  const {answer, error} = useLiveQuery(question, expected)
  return (
    <Box as="main" padding={[3, 4, 5]} overflow="auto" height="fill">
      <Container width={4}>
        <Stack gap={6}>
          <Stack gap={4}>
            <Heading as="h1" size={4}>
              {title}
            </Heading>
            <Text muted>{user === null ? 'Welcome' : `Welcome, ${user.name}`}</Text>
          </Stack>
          {error !== undefined && (
            <Card tone="critical" padding={4} radius={3} role="alert">
              <Text size={1}>What you see may be out of date. Load the page again.</Text>
            </Card>
          )}
          <Tiles title="Clinical review" lists={reviewLists} counts={answer?.counts} columns={[1, 2, 2, 4]} />
          {translationTiles.map(({title: heading, lists}) => (
            <Tiles
              key={heading}
              title={heading}
              lists={lists}
              counts={answer?.counts}
              columns={[1, 2, 3, 5]}
            />
          ))}
          <Grid gridTemplateColumns={[1, 1, 1, 2]} gap={5}>
            <Tiles title="Content" lists={contentLists} counts={answer?.counts} columns={[1, 2]} />
            <RecentChanges changes={answer?.changes} />
          </Grid>
        </Stack>
      </Container>
    </Box>
  )
}

function Section({title, children}: {title: string; children: ReactNode}) {
  const id = useId()
  return (
    <Box as="section" aria-labelledby={id}>
      <Stack gap={4}>
        <Heading as="h2" size={2} id={id}>
          {title}
        </Heading>
        {children}
      </Stack>
    </Box>
  )
}

function Tiles({
  title,
  lists,
  counts,
  columns,
}: {
  title: string
  lists: readonly PlacedList[]
  counts: ListCounts | undefined
  /** How many tiles stand side by side, from narrow screens to wide ones. */
  columns: number[]
}) {
  const schema = useSchema()
  return (
    <Section title={title}>
      <Grid gridTemplateColumns={columns} gap={3}>
        {lists.map(({path, list}) => {
          const count = counts?.[placeOf(path)]
          return (
            <CountTile
              key={placeOf(path)}
              path={path}
              title={list.title}
              icon={iconOf(list, schema)}
              count={count}
              tone={count ? list.tone : undefined}
            />
          )
        })}
      </Grid>
    </Section>
  )
}

function RecentChanges({changes}: {changes: readonly RecentChange[] | undefined}) {
  if (changes === undefined || changes.length === 0) {
    return (
      <Section title="Recent changes">
        <Text size={1} muted role="status">
          {changes === undefined ? 'Loading…' : 'Nothing has been written yet.'}
        </Text>
      </Section>
    )
  }
  return (
    <Section title="Recent changes">
      <Card border radius={3} padding={1}>
        <Stack as="ol" gap={1}>
          {changes.map((change) => (
            <li key={change._id}>
              <ChangedDocument change={change} />
            </li>
          ))}
        </Stack>
      </Card>
    </Section>
  )
}
