package cn.yunguanjia.hj212;

import static cn.yunguanjia.hj212.CommandKind.ANSWER;
import static cn.yunguanjia.hj212.CommandKind.NOTICE;
import static cn.yunguanjia.hj212.CommandKind.REQUEST;
import static cn.yunguanjia.hj212.CommandKind.UPLOAD;

import java.util.Optional;

/**
 * Codes of commands (CN) with who may send them as what: HJ 212-2017, 6.6.5, table 9; those of 2025
 * are {@link Unconfirmed}.
 */
public enum Command {
  SET_TIMEOUT(1000, "设置超时时间及重发次数", REQUEST, null),
  @Unconfirmed
  HARDWARE_SERIAL(1001, "上传硬件序列号", Version.V2025, null, UPLOAD),
  @Unconfirmed
  SET_MN(1002, "设置设备唯一标识", Version.V2025, REQUEST, null),
  DEVICE_TIME(1011, "提取/上传现场机时间", REQUEST, UPLOAD),
  SET_DEVICE_TIME(1012, "设置现场机时间", REQUEST, null),
  ASK_TIME_CALIBRATION(1013, "现场机时间校准请求", null, NOTICE),
  @Unconfirmed
  ENCRYPTION_KEY(1014, "下发/获取新密钥", Version.V2025, REQUEST, NOTICE),
  REALTIME_INTERVAL(1061, "提取/上传实时数据间隔", REQUEST, UPLOAD),
  SET_REALTIME_INTERVAL(1062, "设置实时数据间隔", REQUEST, null),
  MINUTE_INTERVAL(1063, "提取/上传分钟数据间隔", REQUEST, UPLOAD),
  SET_MINUTE_INTERVAL(1064, "设置分钟数据间隔", REQUEST, null),
  SET_PASSWORD(1072, "设置现场机密码", REQUEST, null),
  REALTIME_DATA(2011, "污染物实时数据", REQUEST, UPLOAD),
  STOP_REALTIME_DATA(2012, "停止察看污染物实时数据", NOTICE, null),
  @Unconfirmed
  RAW_DATA(2013, "挥发性有机物原始数据", Version.V2025, REQUEST, UPLOAD),
  DEVICE_STATE(2021, "设备运行状态数据", REQUEST, UPLOAD),
  STOP_DEVICE_STATE(2022, "停止察看设备运行状态", NOTICE, null),
  DAY_DATA(2031, "污染物日历史数据", REQUEST, UPLOAD),
  RUNNING_TIME(2041, "设备运行时间日历史数据", REQUEST, UPLOAD),
  MINUTE_DATA(2051, "污染物分钟数据", REQUEST, UPLOAD),
  @Unconfirmed
  SINGLE_NOISE(2052, "噪声单次测量数据", Version.V2025, REQUEST, UPLOAD),
  HOUR_DATA(2061, "污染物小时数据", REQUEST, UPLOAD),
  @Unconfirmed
  STANDARD_CHECK(2062, "自动标样核查数据", Version.V2025, REQUEST, UPLOAD),
  RESTART_TIME(2081, "数采仪开机时间", null, UPLOAD),
  @Unconfirmed
  FURNACE_TEMPERATURE(2111, "焚烧炉炉温五分钟均值", Version.V2025, null, UPLOAD),
  CALIBRATE(3011, "零点校准量程校准", REQUEST, null),
  SAMPLE_NOW(3012, "即时采样", REQUEST, null),
  CLEAN(3013, "启动清洗/反吹", REQUEST, null),
  COMPARISON_SAMPLE(3014, "比对采样", REQUEST, null),
  RETAIN_SAMPLE(3015, "超标留样", REQUEST, UPLOAD),
  SET_SAMPLING_CYCLE(3016, "设置采样时间周期", REQUEST, null),
  SAMPLING_CYCLE(3017, "提取/上传采样时间周期", REQUEST, UPLOAD),
  SAMPLE_OUT_TIME(3018, "提取/上传出样时间", REQUEST, UPLOAD),
  SERIAL_NUMBER(3019, "提取/上传设备唯一标识", REQUEST, UPLOAD),
  DEVICE_INFORMATION(3020, "提取/上传现场机信息", REQUEST, UPLOAD),
  SET_DEVICE_PARAMETER(3021, "设置现场机参数", REQUEST, null),
  @Unconfirmed
  RETAIN_SAMPLE_NOW(3022, "下发即时留样任务", Version.V2025, REQUEST, null),
  @Unconfirmed
  START_STANDARD_CHECK(3024, "启动标样核查", Version.V2025, REQUEST, null),
  REQUEST_ACK(9011, "请求应答", null, ANSWER),
  EXECUTION_RESULT(9012, "执行结果", null, ANSWER),
  NOTICE_ACK(9013, "通知应答", ANSWER, ANSWER),
  DATA_ACK(9014, "数据应答", ANSWER, ANSWER),
  /** Answered by 9013. */
  @Unconfirmed
  HEARTBEAT(9015, "心跳", Version.V2025, null, NOTICE);

  private static final Command[] BY_CODE = new Command[10_000];

  static {
    for (Command command : values()) {
      BY_CODE[command.code] = command;
    }
  }

  private final int code;
  private final String zh;
  private final Version since;
  private final CommandKind fromHost;
  private final CommandKind fromDevice;

  Command(int code, String zh, CommandKind fromHost, CommandKind fromDevice) {
    this(code, zh, Version.V2017, fromHost, fromDevice);
  }

  Command(int code, String zh, Version since, CommandKind fromHost, CommandKind fromDevice) {
    this.code = code;
    this.zh = zh;
    this.since = since;
    this.fromHost = fromHost;
    this.fromDevice = fromDevice;
  }

  public static Optional<Command> of(int code) {
    return code >= 0 && code < BY_CODE.length
        ? Optional.ofNullable(BY_CODE[code])
        : Optional.empty();
  }

  /** Whether a packet of this version may carry the command; 2005 is read by the table of 2017. */
  static boolean isKnown(int code, Version version) {
    return code >= 0
        && code < BY_CODE.length
        && BY_CODE[code] != null
        && (BY_CODE[code].since != Version.V2025 || version == Version.V2025);
  }

  /** Four digits as on the wire. */
  public String code() {
    return Integer.toString(code);
  }

  public String zh() {
    return zh;
  }

  /** V2025 for the commands that 2017 doesn't have. */
  public Version since() {
    return since;
  }

  /** What the command is when this end sends it; empty when it may not. */
  public Optional<CommandKind> from(Sender sender) {
    return Optional.ofNullable(sender == Sender.HOST ? fromHost : fromDevice);
  }

  /**
   * Whether a device answers the request with uploads of the same command, after 9011 and before
   * 9012. Realtime data and states of devices only begin to flow when they are asked for.
   */
  public boolean isAnsweredByData() {
    return fromHost == REQUEST
        && fromDevice == UPLOAD
        && this != REALTIME_DATA
        && this != DEVICE_STATE;
  }

  /** Whether a packet of this command carries measured data or states of devices. */
  public boolean isData() {
    return code >= 2000 && code < 3000;
  }
}
