package cn.yunguanjia.permit;

import cn.yunguanjia.testing.HouseRules;

class ArchitectureTest extends HouseRules {
  ArchitectureTest() {
    super("cn.yunguanjia.permit");
  }
}
