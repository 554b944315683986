package cn.yunguanjia.hj212;

import java.util.Optional;

/** Codes of commands (CN), HJ 212-2017, 6.6.5, table 9. */
public enum Command {
  SET_TIMEOUT(1000, "设置超时时间及重发次数"),
  DEVICE_TIME(1011, "提取/上传现场机时间"),
  SET_DEVICE_TIME(1012, "设置现场机时间"),
  ASK_TIME_CALIBRATION(1013, "现场机时间校准请求"),
  REALTIME_INTERVAL(1061, "提取/上传实时数据间隔"),
  SET_REALTIME_INTERVAL(1062, "设置实时数据间隔"),
  MINUTE_INTERVAL(1063, "提取/上传分钟数据间隔"),
  SET_MINUTE_INTERVAL(1064, "设置分钟数据间隔"),
  SET_PASSWORD(1072, "设置现场机密码"),
  REALTIME_DATA(2011, "污染物实时数据"),
  STOP_REALTIME_DATA(2012, "停止察看污染物实时数据"),
  DEVICE_STATE(2021, "设备运行状态数据"),
  STOP_DEVICE_STATE(2022, "停止察看设备运行状态"),
  DAY_DATA(2031, "污染物日历史数据"),
  RUNNING_TIME(2041, "设备运行时间日历史数据"),
  MINUTE_DATA(2051, "污染物分钟数据"),
  HOUR_DATA(2061, "污染物小时数据"),
  RESTART_TIME(2081, "数采仪开机时间"),
  CALIBRATE(3011, "零点校准量程校准"),
  SAMPLE_NOW(3012, "即时采样"),
  CLEAN(3013, "启动清洗/反吹"),
  COMPARISON_SAMPLE(3014, "比对采样"),
  RETAIN_SAMPLE(3015, "超标留样"),
  SET_SAMPLING_CYCLE(3016, "设置采样时间周期"),
  SAMPLING_CYCLE(3017, "提取/上传采样时间周期"),
  SAMPLE_OUT_TIME(3018, "提取/上传出样时间"),
  SERIAL_NUMBER(3019, "提取/上传设备唯一标识"),
  DEVICE_INFORMATION(3020, "提取/上传现场机信息"),
  SET_DEVICE_PARAMETER(3021, "设置现场机参数"),
  REQUEST_ACK(9011, "请求应答"),
  EXECUTION_RESULT(9012, "执行结果"),
  NOTICE_ACK(9013, "通知应答"),
  DATA_ACK(9014, "数据应答");

  private static final Command[] BY_CODE = new Command[10_000];

  static {
    for (Command command : values()) {
      BY_CODE[command.code] = command;
    }
  }

  private final int code;
  private final String zh;

  Command(int code, String zh) {
    this.code = code;
    this.zh = zh;
  }

  public static Optional<Command> of(int code) {
    return isKnown(code) ? Optional.of(BY_CODE[code]) : Optional.empty();
  }

  static boolean isKnown(int code) {
    return code >= 0 && code < BY_CODE.length && BY_CODE[code] != null;
  }

  /** Four digits as on the wire. */
  public String code() {
    return Integer.toString(code);
  }

  public String zh() {
    return zh;
  }

  /** Whether a packet of this command carries measured data or states of devices. */
  public boolean isData() {
    return code >= 2000 && code < 3000;
  }
}
