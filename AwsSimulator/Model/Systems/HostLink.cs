namespace LoadPlatform.AwsSimulator.Model.Systems;

/// <summary>The connection between SSM and the agent on the host.</summary>
internal sealed class HostLink(Timeline timeline)
{
    private readonly List<Action> _waiting = [];
    private DateTimeOffset? _lostAt;

    public bool IsUp => _lostAt is null;

    /// <summary>When the agent last reported.</summary>
    public DateTimeOffset LastPingAt => (_lostAt ?? timeline.Now) - TimeSpan.FromSeconds(10);

    public void Lose() => _lostAt ??= timeline.Now;

    public void Regain()
    {
        _lostAt = null;
        var actions = _waiting.ToList();
        _waiting.Clear();
        actions.ForEach(action => action());
    }

    /// <summary>Carries out an action now, or as soon as the host is reached again.</summary>
    public void WhenUp(Action action)
    {
        if (IsUp)
            action();
        else
            _waiting.Add(action);
    }
}
