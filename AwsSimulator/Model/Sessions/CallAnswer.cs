using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Model.Sessions;

/// <summary>The far side's answer to a call; <paramref name="End"/> hangs up.</summary>
internal sealed record CallAnswer(CallOutcome Outcome, Session? Session, Action? End)
{
    public static readonly CallAnswer Busy = new(CallOutcome.Busy, Session: null, End: null);
    public static readonly CallAnswer NobodyThere = new(CallOutcome.NobodyThere, Session: null, End: null);

    /// <summary>The task that answered; null where none is there.</summary>
    public EcsTask? Task { get; init; }
}
