using LoadPlatform.Contracts;
using MassTransit;

namespace LoadPlatform.Gateway.Tests.Support;

/// <summary>What is published on a bus, and whether all of it that somebody consumes has been consumed: tests wait for that, not for time.</summary>
internal sealed class Traffic(IReadOnlyCollection<Type> consumed) : IPublishObserver, IReceiveObserver
{
    public static readonly Type[] OfTheSaga =
    [
        typeof(TestRequested), typeof(TargetAcquired), typeof(BaselineValidated), typeof(BaselineRejected), typeof(RunEstimated), typeof(Fault<ValidateBaseline>),
        typeof(MonitorStarted), typeof(ScenarioStarted), typeof(ScenarioCompleted), typeof(MonitorStopped), typeof(Fault<MonitorsStopped>),
        typeof(ReportGenerated), typeof(LoadSwept), typeof(CancelRun), typeof(RunCancelled), typeof(RunFailed),
    ];

    private readonly Lock _lock = new();
    private readonly HashSet<Guid> _underway = [];
    private readonly List<(Type Type, object Message)> _published = [];
    private TaskCompletionSource? _settled;

    /// <summary>The messages of a type in the order in which they were published.</summary>
    public IReadOnlyList<T> Published<T>()
        where T : class
    {
        lock (_lock)
            return [.. _published.Where(entry => entry.Type == typeof(T)).Select(entry => (T)entry.Message)];
    }

    /// <summary>The published faults, by their message's type.</summary>
    public IReadOnlyList<string> Faults()
    {
        lock (_lock)
            return [.. _published.Select(entry => entry.Type).Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Fault<>)).Select(type => type.GetGenericArguments()[0].Name)];
    }

    /// <summary>Waits until every message is consumed, those that were published on the way too.</summary>
    public async Task SettleAsync()
    {
        Task settled;
        lock (_lock)
        {
            if (_underway.Count == 0)
                return;

            _settled ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            settled = _settled.Task;
        }

        await settled.WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System);
    }

    public Task PrePublish<T>(PublishContext<T> context)
        where T : class
    {
        lock (_lock)
        {
            _published.Add((typeof(T), context.Message));
            if (consumed.Contains(typeof(T)))
                _underway.Add(context.MessageId!.Value);
        }

        return Task.CompletedTask;
    }

    public Task PostPublish<T>(PublishContext<T> context)
        where T : class => Task.CompletedTask;

    public Task PublishFault<T>(PublishContext<T> context, Exception exception)
        where T : class => Done(context.MessageId);

    public Task PreReceive(ReceiveContext context) => Task.CompletedTask;

    public Task PostReceive(ReceiveContext context) => Done(context.GetMessageId());

    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class => Task.CompletedTask;

    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class => Task.CompletedTask;

    public Task ReceiveFault(ReceiveContext context, Exception exception) => Done(context.GetMessageId());

    private Task Done(Guid? messageId)
    {
        lock (_lock)
        {
            if (messageId is { } id && _underway.Remove(id) && _underway.Count == 0)
            {
                _settled?.TrySetResult();
                _settled = null;
            }
        }

        return Task.CompletedTask;
    }
}
