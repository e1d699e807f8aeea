using System.Reflection;
using MassTransit;

namespace LoadPlatform.TaskLauncher.Tests.Support;

/// <summary>A bus that keeps what is published and can do nothing else.</summary>
internal class RecordingBus : DispatchProxy
{
    private Effects? _effects;
    private List<object>? _published;

    public static IBus Create(List<object> published, Effects effects)
    {
        var bus = Create<IBus, RecordingBus>();
        (((RecordingBus)bus)._published, ((RecordingBus)bus)._effects) = (published, effects);
        return bus;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name != nameof(IBus.Publish))
            throw new NotSupportedException(targetMethod.Name);

        ((CancellationToken)args![^1]!).ThrowIfCancellationRequested();
        _published!.Add(args[0]!);
        _effects!.Note($"publish {args[0]!.GetType().Name}");
        return Task.CompletedTask;
    }
}
