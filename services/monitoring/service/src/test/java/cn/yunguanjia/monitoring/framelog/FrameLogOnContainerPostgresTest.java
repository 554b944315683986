package cn.yunguanjia.monitoring.framelog;

import cn.yunguanjia.testing.OnEngine;

@OnEngine(suite = "frame log", value = OnEngine.Kind.POSTGRES_CONTAINER)
class FrameLogOnContainerPostgresTest extends FrameLogSuite {}
