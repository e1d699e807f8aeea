namespace LoadPlatform.AwsSimulator.Model.Systems;

/// <summary>One script that was sent to the host.</summary>
internal sealed class CommandInvocation(Guid id, string instanceId, string script, string? folder, string comment, DateTimeOffset requestedAt)
{
    public Guid Id { get; } = id;

    public string InstanceId { get; } = instanceId;

    public string Script { get; } = script;

    public string? Folder { get; } = folder;

    public string Comment { get; } = comment;

    public DateTimeOffset RequestedAt { get; } = requestedAt;

    /// <summary>False for a moment after SendCommand.</summary>
    public bool IsKnown { get; set; }

    public string Status { get; set; } = "Pending";

    public int ResponseCode { get; set; } = -1;

    public string Output { get; set; } = "";

    public string Error { get; set; } = "";

    /// <summary>The script, while it runs.</summary>
    public IRunningScript? Running { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}
