import {DashboardIcon} from '@sanity/icons/Dashboard'
import {definePlugin} from 'sanity'
import {Dashboard} from './Dashboard.tsx'

/** The first thing an editor sees. */
export const dashboardTool = definePlugin({
  name: 'clinic-content/dashboard',
  tools: [{name: 'dashboard', title: 'Dashboard', icon: DashboardIcon, component: Dashboard}],
})
