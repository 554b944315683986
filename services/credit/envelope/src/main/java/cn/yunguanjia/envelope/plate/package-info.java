/** The link on a door plate: what it says, its signature, and what that proves. */
package cn.yunguanjia.envelope.plate;
