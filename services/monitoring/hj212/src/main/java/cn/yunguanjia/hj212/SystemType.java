package cn.yunguanjia.hj212;

import java.util.Optional;

/** Codes of systems (ST), HJ 212-2017, 6.6.1, table 5; those of 2025 are {@link Unconfirmed}. */
public enum SystemType {
  SURFACE_WATER("21", "地表水质量监测"),
  AIR("22", "空气质量监测"),
  NOISE("23", "声环境质量监测"),
  GROUNDWATER("24", "地下水质量监测"),
  SOIL("25", "土壤质量监测"),
  SEA("26", "海水质量监测"),
  VOLATILE_ORGANICS("27", "挥发性有机物监测"),
  AIR_SOURCE("31", "大气环境污染源"),
  WATER_SOURCE("32", "地表水体环境污染源"),
  GROUNDWATER_SOURCE("33", "地下水体环境污染源"),
  SEA_SOURCE("34", "海洋环境污染源"),
  SOIL_SOURCE("35", "土壤环境污染源"),
  NOISE_SOURCE("36", "声环境污染源"),
  VIBRATION_SOURCE("37", "振动环境污染源"),
  RADIOACTIVE_SOURCE("38", "放射性环境污染源"),
  CONSTRUCTION_DUST("39", "工地扬尘污染源"),
  ELECTROMAGNETIC_SOURCE("41", "电磁环境污染源"),
  @Unconfirmed
  ELECTRICITY("44", "用电监控", Version.V2025),
  @Unconfirmed
  PRODUCTION_CONDITION("45", "关键生产工况", Version.V2025),
  FLUE_GAS_PROCESS("51", "烟气排放过程监控"),
  SEWAGE_PROCESS("52", "污水排放过程监控"),
  INTERACTION("91", "系统交互");

  private static final SystemType[] BY_CODE = new SystemType[100];

  static {
    for (SystemType type : values()) {
      BY_CODE[Integer.parseInt(type.code)] = type;
    }
  }

  private final String code;
  private final String zh;
  private final Version since;

  SystemType(String code, String zh) {
    this(code, zh, Version.V2017);
  }

  SystemType(String code, String zh, Version since) {
    this.code = code;
    this.zh = zh;
    this.since = since;
  }

  public static Optional<SystemType> of(String code) {
    return code.matches("[0-9]{2}")
        ? Optional.ofNullable(BY_CODE[Integer.parseInt(code)])
        : Optional.empty();
  }

  /** Whether a packet of this version may carry the code; 2005 is read by the table of 2017. */
  static boolean isKnown(int number, Version version) {
    return number >= 0
        && number < BY_CODE.length
        && BY_CODE[number] != null
        && (BY_CODE[number].since != Version.V2025 || version == Version.V2025);
  }

  public String code() {
    return code;
  }

  /** V2025 for the codes that 2017 doesn't have. */
  public Version since() {
    return since;
  }

  public String zh() {
    return zh;
  }
}
