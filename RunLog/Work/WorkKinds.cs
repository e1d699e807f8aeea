namespace LoadPlatform.RunLog.Work;

/// <summary>The kinds of work that more than one service asks about.</summary>
public static class WorkKinds
{
    /// <summary>
    /// Making sure that nothing of a run's load is left: recorded before the first load, completed when it is known that none is left.
    /// While it is recorded the run keeps its target.
    /// </summary>
    public const string Sweep = "sweep";
}
