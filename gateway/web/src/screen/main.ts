import { start } from '../core/start'
import { words } from '../words/screen'
import Page from './Page.vue'

start(Page, words)
