import {type InferStrictComponents, PortableText} from '@portabletext/react'
import {Box, Heading, Stack, Text} from '@sanity/ui'
import {type ReactNode, useMemo} from 'react'
import {IntentLink} from 'sanity/router'
import type {Preview} from '../../../queries/Preview.ts'
import type {RichText} from '../../../schemas/richText/richText.query.ts'
import {sourceName} from '../sourceName.ts'
import {headingTag} from './headingTag.ts'
import {listStyle} from './listStyle.ts'

type Value = Preview<RichText>

/** Inside a sentence a colour alone does not show a link (WCAG 2.2, 1.4.1). */
const underlined = {textDecoration: 'underline'}

/** Rich text under a heading of the given level. Links to our own pages lead to their forms. */
export function RichTextBlocks({richText, level}: {richText: Value; level: number}) {
  const components = useMemo(() => componentsUnder(level), [level])
  return (
    <Stack gap={4}>
      <PortableText value={richText} components={components} />
    </Stack>
  )
}

const componentsUnder = (level: number): InferStrictComponents<Value> => ({
  block: {
    normal: ({children}) => (
      <Text as="p" size={2}>
        {children}
      </Text>
    ),
    h3: ({children}) => (
      <Heading as={headingTag(level + 1)} size={1}>
        {children}
      </Heading>
    ),
    h4: ({children}) => (
      <Heading as={headingTag(level + 2)} size={0}>
        {children}
      </Heading>
    ),
  },
  list: {
    bullet: ({children}) => <ListBox as="ul">{children}</ListBox>,
    number: ({children}) => <ListBox as="ol">{children}</ListBox>,
  },
  listItem: ({children}) => <li>{children}</li>,
  marks: {
    link: ({value, children}) => (
      <a href={value?.href ?? undefined} target="_blank" rel="noreferrer" style={underlined}>
        {children}
      </a>
    ),
    internalLink: ({value, children}) =>
      value?.target ? (
        <IntentLink
          intent="edit"
          params={{id: value.target._id, type: value.target._type}}
          style={underlined}
        >
          {children}
        </IntentLink>
      ) : (
        children
      ),
    citation: ({value, children}) => (
      <>
        {children}
        {value?.source && <small> [{sourceName(value.source)}]</small>}
      </>
    ),
  },
  types: {
    figure: ({value: {asset, alt, caption, credit}}) => (
      <Box as="figure" margin={0}>
        {asset?.url && <img src={asset.url} alt={alt ?? ''} style={{maxWidth: '100%', height: 'auto'}} />}
        <Text as="figcaption" size={1} muted>
          {[caption, credit].filter((part) => part !== null).join(' · ')}
        </Text>
      </Box>
    ),
  },
})

function ListBox({as, children}: {as: 'ul' | 'ol'; children: ReactNode}) {
  return (
    <Text as="div" size={2}>
      <Box as={as} margin={0} paddingLeft={4} style={listStyle[as]}>
        {children}
      </Box>
    </Text>
  )
}
