/**
 * The dialogues of HJ 212-2017, 6.1, 6.2 and 6.5, as states without clock, thread or socket: {@link
 * cn.yunguanjia.hj212.dialogue.Dialogue} says what to send and when to come back.
 */
package cn.yunguanjia.hj212.dialogue;
