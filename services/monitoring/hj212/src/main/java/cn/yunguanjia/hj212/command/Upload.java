package cn.yunguanjia.hj212.command;

/** What a device uploads (6.5.2), by itself or as the answer to a request. */
public sealed interface Upload extends Message
    permits DeviceStates,
        DeviceTime,
        Information,
        Measured,
        ReportedInterval,
        Restarted,
        RetainedSample,
        RunningTimes,
        SampleOutTime,
        SamplingCycle,
        SerialNumber {}
