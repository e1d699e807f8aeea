using System.Reflection;
using MassTransit;

namespace LoadPlatform.TaskLauncher.Tests.Support;

/// <summary>A bus that keeps what is published and can do nothing else.</summary>
internal class RecordingBus : DispatchProxy
{
    private Effects? _effects;
    private List<object>? _published;

    private Func<CancellationToken, Task> _away = _ => Task.CompletedTask;

    /// <summary>Makes one.</summary>
    /// <param name="published">Where it keeps what is published.</param>
    /// <param name="effects">Where it notes it.</param>
    /// <param name="away">What publishing waits for.</param>
    public static IBus Create(List<object> published, Effects effects, Func<CancellationToken, Task> away)
    {
        var bus = Create<IBus, RecordingBus>();
        (((RecordingBus)bus)._published, ((RecordingBus)bus)._effects, ((RecordingBus)bus)._away) = (published, effects, away);
        return bus;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name != nameof(IBus.Publish))
            throw new NotSupportedException(targetMethod.Name);

        ((CancellationToken)args![^1]!).ThrowIfCancellationRequested();
        var away = _away((CancellationToken)args[^1]!);
        return away.IsCompletedSuccessfully ? Publish(args[0]!) : PublishAsync(args[0]!, away);
    }

    private async Task PublishAsync(object message, Task away)
    {
        await away;
        await Publish(message);
    }

    private Task Publish(object message)
    {
        _published!.Add(message);
        _effects!.Note($"publish {message.GetType().Name}");
        return Task.CompletedTask;
    }
}
