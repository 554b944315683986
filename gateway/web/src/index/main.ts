import { start } from '../core/start'
import { words } from '../words/index'
import Page from './Page.vue'

start(Page, words)
