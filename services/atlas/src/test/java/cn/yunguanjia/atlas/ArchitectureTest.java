package cn.yunguanjia.atlas;

import cn.yunguanjia.testing.HouseRules;

class ArchitectureTest extends HouseRules {
  ArchitectureTest() {
    super("cn.yunguanjia.atlas");
  }
}
