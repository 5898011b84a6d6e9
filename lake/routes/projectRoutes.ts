import {Hono} from 'hono'
import * as z from 'zod'
import {admitToken, newToken, requirePermission} from '../authenticate.ts'
import {aclModeSchema, type Dataset} from '../dataset.ts'
import {BadRequestError, DatasetExistsError, UnknownTokenIdError} from '../errors.ts'
import type {LakeContext} from '../lakeContext.ts'
import {type Caller, type Permission, roles, roleSchema} from '../role.ts'
import {type LakeEnvironment, type LakeRequestContext, readBody} from './environment.ts'

/** The rule that `@sanity/client` checks before it sends a name. */
const datasetName = /^~?[a-z0-9][-_a-z0-9]{0,63}$/
/** A new dataset is public unless the body says otherwise, as on the hosted service. */
const newDatasetBody = z.object({aclMode: aclModeSchema.default('public')})
const aclBody = z.object({aclMode: aclModeSchema})
const tokenBody = z.object({label: z.string().min(1), roleName: roleSchema})

/**
 * The one project, its datasets, their access rules and its tokens:
 * https://www.sanity.io/docs/http-reference/projects and .../datasets. Datasets also answer under
 * `/datasets`, where clients that name the project in a header look for them.
 */
export function projectRoutes(lake: LakeContext): Hono<LakeEnvironment> {
  const {projectId, store, clock} = lake.options

  const project = (caller: Caller): object => ({
    id: projectId,
    displayName: projectId,
    organizationId: null,
    studioHost: null,
    isBlocked: false,
    isDisabled: false,
    features: [],
    metadata: {},
    members:
      caller.kind === 'token' ? [{id: caller.id, role: caller.role, isCurrentUser: true, isRobot: true}] : [],
  })

  const datasets = new Hono<LakeEnvironment>()
    .get('/', (c) => {
      requirePermission(c.get('caller'), 'read')
      // The Studio asks for the add-on datasets of comments; there are none.
      const listed = c.req.query('datasetProfile') === undefined ? lake.datasets : []
      return c.json(listed.map(({name, aclMode, createdAt}) => ({name, aclMode, createdAt, tags: []})))
    })
    .put('/:dataset', async (c) => {
      requireManager(c)
      const name = c.req.param('dataset')
      const {aclMode} = await readBody(c, newDatasetBody)
      if (!datasetName.test(name)) {
        throw new BadRequestError(
          `"${name}" is not a dataset name: use at most 64 lower-case letters, digits, "_" and "-", and start with a letter or a digit.`,
        )
      }
      if (lake.hasDataset(name)) throw new DatasetExistsError(name)
      lake.createDataset({name, aclMode, createdAt: clock().toISOString()})
      return c.json({datasetName: name, aclMode})
    })
    .patch('/:dataset', async (c) => {
      requireManager(c)
      const dataset = lake.dataset(c.req.param('dataset'))
      const {aclMode} = await readBody(c, aclBody)
      store.putDataset({name: dataset.name, aclMode, createdAt: dataset.createdAt})
      dataset.aclMode = aclMode
      return c.json({datasetName: dataset.name, aclMode})
    })
    .delete('/:dataset', (c) => {
      requireManager(c)
      lake.removeDataset(lake.dataset(c.req.param('dataset')).name)
      return c.json({deleted: true})
    })
    .get('/:dataset/acl', (c) => c.json(accessRules(c.get('caller'), lake.dataset(c.req.param('dataset')))))

  const tokens = new Hono<LakeEnvironment>()
    .get('/', (c) => {
      requireManager(c)
      return c.json(store.tokens().map(describeToken))
    })
    .post('/', async (c) => {
      requireManager(c)
      const {label, roleName} = await readBody(c, tokenBody)
      const token = newToken(lake.options.randomBytes)
      const record = admitToken(token, {label, role: roleName}, lake.options)
      return c.json({...describeToken(record), key: token}, 201)
    })
    .delete('/:tokenId', (c) => {
      requireManager(c)
      const id = c.req.param('tokenId')
      if (!store.tokens().some((record) => record.id === id)) throw new UnknownTokenIdError(id)
      store.removeToken(id)
      return c.json({deleted: true})
    })

  const oneProject = new Hono<LakeEnvironment>()
    .get('/', (c) => {
      requirePermission(c.get('caller'), 'read')
      return c.json(project(c.get('caller')))
    })
    .get('/grants', (c) => c.json({'sanity.document.filter': documentGrants(c.get('caller'))}))
    .route('/datasets', datasets)
    .route('/tokens', tokens)

  return new Hono<LakeEnvironment>()
    .get('/projects', (c) => {
      requirePermission(c.get('caller'), 'read')
      return c.json([project(c.get('caller'))])
    })
    .use('/projects/:projectId/*', async (c, next) => {
      lake.checkProject(c.req.param('projectId'))
      await next()
    })
    .route('/projects/:projectId', oneProject)
    .route('/datasets', datasets)
}

function requireManager(c: LakeRequestContext): void {
  requirePermission(c.get('caller'), 'manage')
}

function accessRules(
  caller: Caller,
  dataset: Dataset,
): {filter: string; permissions: readonly Permission[]}[] {
  if (caller.kind === 'token')
    return [{filter: '_id in path("**")', permissions: roles[caller.role].permissions}]
  return dataset.aclMode === 'public' ? [{filter: '_id in path("*")', permissions: ['read']}] : []
}

function documentGrants(caller: Caller): object[] {
  if (caller.kind === 'anonymous') return []
  const {title, description, permissions} = roles[caller.role]
  return [
    {
      id: `lake-${caller.role}`,
      name: caller.role,
      title,
      description,
      isCustom: false,
      config: {filter: '_id in path("**")'},
      grants: permissions.map((name) => ({name, params: {}})),
    },
  ]
}

function describeToken({
  id,
  label,
  role,
  createdAt,
}: {
  id: string
  label: string
  role: keyof typeof roles
  createdAt: string
}): object {
  return {id, label, createdAt, roles: [{name: role, title: roles[role].title}]}
}
