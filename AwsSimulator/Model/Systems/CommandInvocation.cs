namespace LoadPlatform.AwsSimulator.Model.Systems;

/// <summary>One script that was sent to the host.</summary>
internal sealed class CommandInvocation(Guid id, string instanceId, CommandRequest request, DateTimeOffset requestedAt)
{
    public Guid Id { get; } = id;

    public string InstanceId { get; } = instanceId;

    public CommandRequest Request { get; } = request;

    public DateTimeOffset RequestedAt { get; } = requestedAt;

    /// <summary>False for a moment after SendCommand.</summary>
    public bool IsKnown { get; set; }

    /// <summary>Pending, Delayed, InProgress, Cancelling, or how it ended.</summary>
    public string Status { get; private set; } = "Pending";

    /// <summary>The status, or what exactly it means.</summary>
    public string StatusDetails { get; private set; } = "Pending";

    /// <summary>The script's exit code; -1 until it has ended.</summary>
    public int ResponseCode { get; private set; } = -1;

    /// <summary>The script's standard output, once it has ended.</summary>
    public string Output { get; private set; } = "";

    /// <summary>The script's standard error, once it has ended.</summary>
    public string Error { get; private set; } = "";

    /// <summary>The script, while it runs.</summary>
    public IRunningScript? Running { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public bool IsOver => EndedAt is not null;

    public void Become(string status) => Status = StatusDetails = status;

    public void Begin(IRunningScript script, DateTimeOffset now)
    {
        Become("InProgress");
        (Running, StartedAt) = (script, now);
    }

    /// <summary>It was never begun.</summary>
    public void GiveUp(string status, string details, DateTimeOffset now) => (Status, StatusDetails, EndedAt) = (status, details, now);

    /// <summary>The script has ended, by itself or not.</summary>
    public void End(string status, string details, int exitCode, string output, string error, DateTimeOffset now)
    {
        (Status, StatusDetails, ResponseCode, Output, Error, EndedAt) = (status, details, exitCode, output, error, now);
        Running = null;
    }
}
