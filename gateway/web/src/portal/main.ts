import { addWords } from '../core/language'
import { start } from '../core/start'
import { words as alertWords } from '../words/alerts'
import { words as eventTime } from '../words/eventTime'
import { words as liveCode } from '../words/liveCode'
import { words } from '../words/portal'
import Page from './Page.vue'

addWords(alertWords)
addWords(eventTime)
addWords(liveCode)
start(Page, words)
