using Microsoft.Extensions.Logging;

namespace LoadPlatform.RunLog.Work;

/// <summary>What supervisors log.</summary>
internal static partial class LeasedWorkMessages
{
    [LoggerMessage(2001, LogLevel.Information, "{Kind} of run {RunId} begins under lease token {Token}.")]
    public static partial void LogBegun(this ILogger logger, string kind, Guid runId, long token);

    [LoggerMessage(2002, LogLevel.Information, "{Kind} of run {RunId} is finished.")]
    public static partial void LogFinished(this ILogger logger, string kind, Guid runId);

    [LoggerMessage(2003, LogLevel.Information, "{Kind} of run {RunId} is left to the next holder of its lease: {Reason}.")]
    public static partial void LogLeft(this ILogger logger, string kind, Guid runId, string reason);

    [LoggerMessage(2004, LogLevel.Warning, "{Kind} of run {RunId} failed ({Failures} in a row) and is tried again.")]
    public static partial void LogFailed(this ILogger logger, Exception error, string kind, Guid runId, int failures);

    [LoggerMessage(2005, LogLevel.Error, "{Kind} of run {RunId} is given up after {Failures} failures in a row.")]
    public static partial void LogGivenUp(this ILogger logger, Exception error, string kind, Guid runId, int failures);

    [LoggerMessage(2006, LogLevel.Warning, "Recorded {Kind} work can't be looked for; it is tried again.")]
    public static partial void LogNotLooked(this ILogger logger, Exception error, string kind);

    [LoggerMessage(2007, LogLevel.Warning, "The lease on {Resource} can't be renewed; it is tried again.")]
    public static partial void LogNotRenewed(this ILogger logger, Exception error, string resource);

    [LoggerMessage(2008, LogLevel.Warning, "The lease on {Resource} can't be given back; it runs out by itself.")]
    public static partial void LogNotReleased(this ILogger logger, Exception error, string resource);

    [LoggerMessage(2009, LogLevel.Warning, "The lease on {Resource} is lost.")]
    public static partial void LogLost(this ILogger logger, string resource);
}
