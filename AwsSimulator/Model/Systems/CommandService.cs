namespace LoadPlatform.AwsSimulator.Model.Systems;

/// <summary>SSM Run Command on the one host there is.</summary>
internal sealed class CommandService(Timeline timeline, Random random, SippHostOptions options, IScriptRunner runner)
{
    private const int KeptInvocations = 1_000;

    /// <summary>The exit code of a script that the agent killed.</summary>
    private const int Killed = 137;

    private static readonly TimeSpan CancelDelay = TimeSpan.FromSeconds(1);
    private readonly Dictionary<Guid, CommandInvocation> _byId = [];
    private readonly Queue<CommandInvocation> _inOrder = new();

    /// <summary>What runs the scripts; may be replaced before the first one.</summary>
    public IScriptRunner Runner { get; set; } = runner;

    public HostLink Link { get; } = new(timeline);

    public string InstanceId => options.InstanceId;

    /// <summary>Oldest first; the last thousand.</summary>
    public IEnumerable<CommandInvocation> All => _inOrder;

    public CommandInvocation? Find(Guid id) => _byId.GetValueOrDefault(id);

    public CommandInvocation Send(CommandRequest request)
    {
        var invocation = new CommandInvocation(RandomIds.Uuid(random), options.InstanceId, request, timeline.Now);
        _byId.Add(invocation.Id, invocation);
        _inOrder.Enqueue(invocation);
        if (_inOrder.Count > KeptInvocations)
            _byId.Remove(_inOrder.Dequeue().Id);

        timeline.Schedule(options.InvocationDelay, () => invocation.IsKnown = true);
        timeline.Schedule(options.CommandDuration, () => Deliver(invocation));
        return invocation;
    }

    /// <summary>Cancels what has not ended: at once what has not begun, after a moment what runs.</summary>
    public void Cancel(CommandInvocation invocation)
    {
        if (invocation.IsOver)
            return;

        if (invocation.Running is null)
        {
            invocation.GiveUp("Cancelled", "Cancelled", timeline.Now);
            return;
        }

        invocation.Become("Cancelling");
        timeline.Schedule(CancelDelay, () => Link.WhenUp(() => Kill(invocation, "Cancelled", "Cancelled")));
    }

    private void Deliver(CommandInvocation invocation)
    {
        if (invocation.IsOver)
            return;

        if (Link.IsUp)
        {
            Execute(invocation);
            return;
        }

        invocation.Become("Delayed");
        Link.WhenUp(() => Deliver(invocation));
        timeline.ScheduleAt(invocation.RequestedAt + invocation.Request.DeliveryTimeout, () =>
        {
            if (invocation is { IsOver: false, Running: null })
                invocation.GiveUp("TimedOut", "DeliveryTimedOut", timeline.Now);
        });
    }

    private void Execute(CommandInvocation invocation)
    {
        var request = invocation.Request;
        var script = Runner.Start(request.Script, request.Folder, exitCode =>
        {
            var (running, now) = (invocation.Running!, timeline.Now);
            Link.WhenUp(() => End(invocation, running, exitCode, now));
        });
        invocation.Begin(script, timeline.Now);
        timeline.Schedule(request.ExecutionTimeout, () => Kill(invocation, "TimedOut", "ExecutionTimedOut"));
    }

    private static void End(CommandInvocation invocation, IRunningScript script, int exitCode, DateTimeOffset at)
    {
        if (invocation.IsOver)
            return;

        var status = exitCode == 0 ? "Success" : "Failed";
        invocation.End(status, status, exitCode, ScriptOutput.Output(script.Output), ScriptOutput.Error(script.Error, exitCode), at);
    }

    private void Kill(CommandInvocation invocation, string status, string details)
    {
        if (invocation.Running is not { } script)
            return;

        script.Kill();
        invocation.End(status, details, Killed, ScriptOutput.Output(script.Output), ScriptOutput.Error(script.Error, exitCode: 0), timeline.Now);
    }
}
