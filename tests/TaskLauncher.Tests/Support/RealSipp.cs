namespace LoadPlatform.TaskLauncher.Tests.Support;

/// <summary>What SIPp 3.6.1 really wrote, on loopback, started with the options of SippArguments.</summary>
internal static class RealSipp
{
    public const string Header =
        "StartTime;LastResetTime;CurrentTime;ElapsedTime(P);ElapsedTime(C);TargetRate;CallRate(P);CallRate(C);IncomingCall(P);" +
        "IncomingCall(C);OutgoingCall(P);OutgoingCall(C);TotalCallCreated;CurrentCall;SuccessfulCall(P);SuccessfulCall(C);" +
        "FailedCall(P);FailedCall(C);FailedCannotSendMessage(P);FailedCannotSendMessage(C);FailedMaxUDPRetrans(P);" +
        "FailedMaxUDPRetrans(C);FailedTcpConnect(P);FailedTcpConnect(C);FailedTcpClosed(P);FailedTcpClosed(C);" +
        "FailedUnexpectedMessage(P);FailedUnexpectedMessage(C);FailedCallRejected(P);FailedCallRejected(C);FailedCmdNotSent(P);" +
        "FailedCmdNotSent(C);FailedRegexpDoesntMatch(P);FailedRegexpDoesntMatch(C);FailedRegexpShouldntMatch(P);" +
        "FailedRegexpShouldntMatch(C);FailedRegexpHdrNotFound(P);FailedRegexpHdrNotFound(C);FailedOutboundCongestion(P);" +
        "FailedOutboundCongestion(C);FailedTimeoutOnRecv(P);FailedTimeoutOnRecv(C);FailedTimeoutOnSend(P);FailedTimeoutOnSend(C);" +
        "FailedTestDoesntMatch(P);FailedTestDoesntMatch(C);FailedTestShouldntMatch(P);FailedTestShouldntMatch(C);" +
        "FailedStrcmpDoesntMatch(P);FailedStrcmpDoesntMatch(C);FailedStrcmpShouldntMatch(P);FailedStrcmpShouldntMatch(C);" +
        "OutOfCallMsgs(P);OutOfCallMsgs(C);DeadCallMsgs(P);DeadCallMsgs(C);Retransmissions(P);Retransmissions(C);AutoAnswered(P);" +
        "AutoAnswered(C);Warnings(P);Warnings(C);FatalErrors(P);FatalErrors(C);WatchdogMajor(P);WatchdogMajor(C);WatchdogMinor(P);" +
        "WatchdogMinor(C);ResponseTime1(P);ResponseTime1(C);ResponseTime1StDev(P);ResponseTime1StDev(C);CallLength(P);" +
        "CallLength(C);CallLengthStDev(P);CallLengthStDev(C);ResponseTimeRepartition1;ResponseTimeRepartition1_<10;" +
        "ResponseTimeRepartition1_<20;ResponseTimeRepartition1_<30;ResponseTimeRepartition1_<40;ResponseTimeRepartition1_<50;" +
        "ResponseTimeRepartition1_<100;ResponseTimeRepartition1_<150;ResponseTimeRepartition1_<200;ResponseTimeRepartition1_>=200;" +
        "CallLengthRepartition;CallLengthRepartition_<10;CallLengthRepartition_<50;CallLengthRepartition_<100;" +
        "CallLengthRepartition_<500;CallLengthRepartition_<1000;CallLengthRepartition_<5000;CallLengthRepartition_<10000;" +
        "CallLengthRepartition_>=10000;";

    /// <summary>2 calls, both ended by the far side's BYE in mid-call.</summary>
    public const string TwoHungUp =
        "2026-11-21\t23:38:13.853454\t1795304293.853454;2026-11-21\t23:38:16.863931\t1795304296.863931;2026-11-21\t23:38:16.864004\t1795304296.864004;00:00:00;00:00:03;2;0;0.664452;0;0;0;2;2;0;0;0;0;2;0;0;0;0;0;0;0;0;0;2;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;3;0;0;0;0;0;0;00:00:00:000000;00:00:00:000000;00:00:00:000000;00:00:00:000000;00:00:00:000000;00:00:02:004000;00:00:00:000000;00:00:00:000000;;2;0;0;0;0;0;0;0;0;;0;0;0;0;0;2;0;0;";

    /// <summary>2 calls, both refused with 503.</summary>
    public const string TwoRefused =
        "2026-11-21\t23:38:13.882773\t1795304293.882773;2026-11-21\t23:38:14.887727\t1795304294.887727;2026-11-21\t23:38:14.887792\t1795304294.887792;00:00:00;00:00:01;2;0;1.99005;0;0;0;2;2;0;0;0;0;2;0;0;0;0;0;0;0;0;0;2;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;3;0;0;0;0;0;0;00:00:00:000000;00:00:00:000000;00:00:00:000000;00:00:00:000000;00:00:00:000000;00:00:00:000000;00:00:00:000000;00:00:00:000000;;0;0;0;0;0;0;0;0;0;;2;0;0;0;0;0;0;0;";

    /// <summary>4 calls up when SIPp was ended by SIGTERM: they stay current for ever.</summary>
    public const string FourCutOff =
        "2026-11-21\t23:38:13.895726\t1795304293.895726;2026-11-21\t23:38:17.910488\t1795304297.910488;2026-11-21\t23:39:48.164178\t1795304388.164178;00:01:30;00:01:34;2;0;0.0424322;0;0;0;4;4;4;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;0;4;4;0;0;0;0;0;0;8;8;0;0;0;0;0;0;00:00:00:000000;00:00:00:003000;00:00:00:000000;00:00:00:003000;00:00:02:986000;00:00:02:986000;00:00:00:645000;00:00:00:645000;;4;0;0;0;0;0;0;0;0;;0;0;0;0;0;4;0;0;";

    /// <summary>The error log of <see cref="TwoHungUp"/>: both hang-ups in one line.</summary>
    public const string TwoHungUpErrors =
        "The following events occurred:\n2026-11-21\t23:38:16.364085\t1795304296.364085: Aborting call on an unexpected BYE for call: 1-31978@127.0.0.1" +
        "2026-11-21\t23:38:16.863702\t1795304296.863702: Aborting call on an unexpected BYE for call: 2-31978@127.0.0.1" +
        "2026-11-21\t23:38:16.863828\t1795304296.863828: Failed to delete FD from epoll, errno = 1 (Operation not permitted)";

    /// <summary>The error log of <see cref="TwoRefused"/>.</summary>
    public const string TwoRefusedErrors =
        "The following events occurred:\n2026-11-21\t23:38:14.387702\t1795304294.387702: Aborting call on unexpected message for Call-Id '1-31983@127.0.0.1': while expecting '100' (index 1), received 'SIP/2.0 503 Service Unavailable\r\n" +
        "Call-ID: 1-31983@127.0.0.1\r\nCSeq: 1 INVITE\r\nContent-Length: 0\r\n\r\n'" +
        "2026-11-21\t23:38:14.887588\t1795304294.887588: Aborting call on unexpected message for Call-Id '2-31983@127.0.0.1': while expecting '100' (index 1), received 'SIP/2.0 503 Service Unavailable\r\n" +
        "Call-ID: 2-31983@127.0.0.1\r\nCSeq: 1 INVITE\r\nContent-Length: 0\r\n\r\n'";
}
