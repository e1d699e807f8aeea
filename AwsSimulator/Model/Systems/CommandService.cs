namespace LoadPlatform.AwsSimulator.Model.Systems;

/// <summary>SSM Run Command on the one host there is.</summary>
internal sealed class CommandService(Timeline timeline, Random random, SippHostOptions options, IScriptRunner runner)
{
    private const int KeptOutput = 24_000;
    private const int KeptError = 8_000;
    private const int KeptInvocations = 1_000;
    private readonly Dictionary<Guid, CommandInvocation> _byId = [];
    private readonly Queue<CommandInvocation> _inOrder = new();

    /// <summary>What runs the scripts; may be replaced before the first one.</summary>
    public IScriptRunner Runner { get; set; } = runner;

    public string InstanceId => options.InstanceId;

    /// <summary>Oldest first; the last thousand.</summary>
    public IEnumerable<CommandInvocation> All => _inOrder;

    public CommandInvocation? Find(Guid id) => _byId.GetValueOrDefault(id);

    public CommandInvocation Send(string script, string? folder, string comment)
    {
        var invocation = new CommandInvocation(RandomIds.Uuid(random), options.InstanceId, script, folder, comment, timeline.Now);
        _byId.Add(invocation.Id, invocation);
        _inOrder.Enqueue(invocation);
        if (_inOrder.Count > KeptInvocations)
            _byId.Remove(_inOrder.Dequeue().Id);

        timeline.Schedule(options.InvocationDelay, () => invocation.IsKnown = true);
        timeline.Schedule(options.CommandDuration, () => Execute(invocation));
        return invocation;
    }

    /// <summary>Cancels what has not begun; a script that has begun runs to its end, as the agent does with short ones.</summary>
    public static void Cancel(CommandInvocation invocation, DateTimeOffset now)
    {
        if (invocation.StartedAt is not null)
            return;

        invocation.Status = "Cancelled";
        invocation.EndedAt = now;
    }

    private void Execute(CommandInvocation invocation)
    {
        if (invocation.Status == "Cancelled")
            return;

        invocation.StartedAt = timeline.Now;
        invocation.Status = "InProgress";
        invocation.Running = Runner.Start(invocation.Script, invocation.Folder, exitCode => End(invocation, exitCode));
    }

    private void End(CommandInvocation invocation, int exitCode)
    {
        invocation.EndedAt = timeline.Now;
        invocation.ResponseCode = exitCode;
        invocation.Output = Cut(invocation.Running!.Output, KeptOutput);
        invocation.Error = Cut(invocation.Running.Error, KeptError);
        invocation.Running = null;
        invocation.Status = exitCode == 0 ? "Success" : "Failed";
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
