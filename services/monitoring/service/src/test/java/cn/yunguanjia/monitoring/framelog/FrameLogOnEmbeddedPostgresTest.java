package cn.yunguanjia.monitoring.framelog;

import cn.yunguanjia.testing.OnEngine;

@OnEngine(suite = "frame log", value = OnEngine.Kind.EMBEDDED_POSTGRES)
class FrameLogOnEmbeddedPostgresTest extends FrameLogSuite {}
