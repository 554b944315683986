package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.Bilingual;

/**
 * A section as one version of the list of sections has it.
 *
 * @param id the station's id where it has one
 * @param body RIVER or LAKE
 * @param river id of the water it lies in, such as changshan
 * @param place counted from upstream to downstream along the river
 * @param basin id of the basin
 * @param area county it lies in
 * @param level NATIONAL, PROVINCE, CITY or COUNTY: by whom it is controlled
 * @param target class it shall reach, I to V
 * @param upstream id of the section it is compared with, or null
 * @param handoverFrom county that hands the water over here, or null
 * @param handoverTo county that takes it, or null
 * @param drinkingSource whether drinking water is taken here; its position is not public
 * @param seaOutlet whether the river leaves for the sea here
 */
public record ListedSection(
    String id,
    Bilingual name,
    String body,
    String river,
    Bilingual riverName,
    int place,
    String basin,
    Bilingual basinName,
    String area,
    String level,
    String target,
    String upstream,
    String handoverFrom,
    String handoverTo,
    boolean drinkingSource,
    boolean seaOutlet) {

  public boolean isHandover() {
    return handoverFrom != null;
  }
}
