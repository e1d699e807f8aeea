namespace LoadPlatform.AwsSimulator.Model.Scaling;

/// <summary>A target's activities of the last six weeks.</summary>
internal sealed class ActivityLog
{
    private static readonly TimeSpan Retention = TimeSpan.FromDays(42);
    private readonly List<ScalingActivity> _all = [];
    private readonly List<ScalingActivity> _scaled = [];

    /// <summary>With those that changed nothing, oldest first.</summary>
    public IReadOnlyList<ScalingActivity> All => _all;

    /// <summary>Those that changed the capacity, oldest first.</summary>
    public IReadOnlyList<ScalingActivity> Scaled => _scaled;

    /// <summary>The newest that changed the capacity.</summary>
    public ScalingActivity? Latest => _scaled.Count > 0 ? _scaled[^1] : null;

    /// <summary>Whether the newest activity says this already: AWS does not repeat itself.</summary>
    public bool Ends(NotScaledReason reason) => _all.Count > 0 && _all[^1].NotScaled?.Code == reason.Code;

    public void Add(ScalingActivity activity)
    {
        _all.Add(activity);
        if (activity.NotScaled is null)
            _scaled.Add(activity);

        Trim(_all, activity.StartedAt - Retention);
        Trim(_scaled, activity.StartedAt - Retention);
    }

    private static void Trim(List<ScalingActivity> activities, DateTimeOffset oldest)
    {
        if (activities.Count > 0 && activities[0].StartedAt < oldest)
            activities.RemoveAll(activity => activity.StartedAt < oldest);
    }
}
