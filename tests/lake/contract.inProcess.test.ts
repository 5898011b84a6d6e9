import type {ClientConfig} from '@sanity/client'
import {expectTypeOf, test} from 'vitest'
import {describeLakeContract} from './contract.ts'
import {startInProcess} from './lakeUnderTest.ts'

describeLakeContract('in this process', startInProcess)

test('the client still takes its transport from resolveFetch, which is marked as internal', () => {
  expectTypeOf<ClientConfig>().toHaveProperty('resolveFetch')
  type Transport = ReturnType<NonNullable<ClientConfig['resolveFetch']>>
  expectTypeOf<(url: string) => Promise<Response>>().toExtend<Transport>()
})
