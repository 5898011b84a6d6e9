import {convertToTSX} from '@astrojs/compiler'
import {compileScript, compileTemplate, parse} from '@vue/compiler-sfc'

/**
 * A file of a website as TypeScript, its template included, with the name under which an import of it is found. This is
 * what `astro check` and `vue-tsc` do, with more care for where errors are. The properties of a Vue component are not checked.
 */
export async function asTypeScript(name: string, code: string): Promise<[name: string, code: string]> {
  if (name.endsWith('.astro')) return [`${name}.tsx`, (await convertToTSX(code, {filename: name})).code]
  if (name.endsWith('.vue')) return [`${name}.ts`, vueAsTypeScript(name, code)]
  return [name, code]
}

/** The script as it stands, and the template as a function that uses the variables of the script. */
function vueAsTypeScript(name: string, code: string): string {
  const {descriptor} = parse(code, {filename: name})
  const {scriptSetup, template} = descriptor
  if (scriptSetup === null || template === null) throw new Error(`${name} has no script or no template`)
  const {bindings = {}} = compileScript(descriptor, {id: name})
  const rendering = compileTemplate({
    id: name,
    filename: name,
    source: template.content,
    compilerOptions: {
      bindingMetadata: bindings,
      inline: true,
      isTS: true,
      expressionPlugins: ['typescript'],
    },
  })
  if (rendering.errors.length > 0) throw new AggregateError(rendering.errors, name)
  return [rendering.preamble, scriptSetup.content, `export const render = ${rendering.code}`].join('\n')
}
