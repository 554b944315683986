package cn.yunguanjia.hj212;

/** Kinds of commands (HJ 212-2017, 6.5 and 6.6.5.1), each with the answers it is due. */
public enum CommandKind {
  /** 请求命令: 9011, then data or nothing, then 9012 (6.5.1). */
  REQUEST,
  /** 上传命令: 9014 when Flag wants it (6.5.2). */
  UPLOAD,
  /** 通知命令: 9013 (6.5.3). */
  NOTICE,
  /** 交互命令: an answer, which is due none. */
  ANSWER
}
