using System.Reflection;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.Gateway.Tests.Support;

/// <summary>A run log that lists the open runs as they were a moment ago.</summary>
public class EndedMeanwhileLog : DispatchProxy
{
    private IRunLog? _log;

    internal IReadOnlyList<Guid> Open { get; set; } = [];

    internal static IRunLog Around(IRunLog log)
    {
        var proxy = Create<IRunLog, EndedMeanwhileLog>();
        ((EndedMeanwhileLog)(object)proxy)._log = log;
        return proxy;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.Name == nameof(IRunLog.ListOpenAsync) ? Task.FromResult(Open) : targetMethod.Invoke(_log, args);
}
