using LoadPlatform.AwsSimulator.Model.Alarms;

namespace LoadPlatform.AwsSimulator.Model.Scaling;

/// <summary>
/// Application Auto Scaling. Once a minute, after the alarms: out where any policy says so, by the one that wants most; in only where no
/// policy wants out and every target tracking policy agrees, to the most that is wanted.
/// </summary>
internal sealed class Autoscaler(Timeline timeline, Random random, TimeSpan reaction, ScalingRegistry registry, ScalingAdvisor advisor, AlarmBook alarms)
{
    /// <summary>How long a service may take to reach its desired count.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public IReadOnlyCollection<Alarm> Alarms => alarms.All;

    /// <summary>What changed the capacity of the first target, the voice agent's service; oldest first.</summary>
    public IReadOnlyList<ScalingActivity> Activities => registry.Targets[0].Activities.Scaled;

    public void Begin()
    {
        alarms.Evaluated = React;
        alarms.Refuse = arn => arn.Contains(":scalingPolicy:", StringComparison.Ordinal) && !registry.HasPolicy(arn) ? $"No scaling policy found with the ARN {arn}" : null;
    }

    /// <summary>Moves the desired count into bounds that have just been set.</summary>
    public void Bound(ScalableTarget target)
    {
        var desired = target.Service.DesiredCount;
        if (desired < target.MinCapacity)
            Set(target, target.MinCapacity, $"minimum capacity was set to {target.MinCapacity}", policy: null);
        else if (desired > target.MaxCapacity)
            Set(target, target.MaxCapacity, $"maximum capacity was set to {target.MaxCapacity}", policy: null);
    }

    /// <summary>Some service has changed: activities may have been fulfilled or overridden.</summary>
    public void Observe()
    {
        foreach (var target in registry.Targets)
        {
            if (target.Activities.Latest is not { EndedAt: null } activity)
                continue;

            if (target.Service.DesiredCount != activity.To)
                activity.Override(timeline.Now);
            else if (target.Service.IsSteady)
                activity.Succeed(timeline.Now);
        }
    }

    private void React()
    {
        Observe();
        foreach (var target in registry.Targets)
        {
            // An alarm that stays in ALARM acts again every minute.
            var triggered = advisor.Triggered(target).ToList();
            if (triggered.Count > 0)
                timeline.Schedule(reaction, () => Act(target, [.. triggered.Select(pair => advisor.Propose(target, pair.Policy, pair.Alarm)).OfType<ScalingProposal>()]));
        }
    }

    private void Act(ScalableTarget target, IReadOnlyList<ScalingProposal> proposals)
    {
        if (proposals.Where(proposal => proposal.IsOut).MaxBy(proposal => proposal.Wanted) is { } more)
            ScaleOut(target, more);
        else if (proposals.MaxBy(proposal => proposal.Wanted) is { } fewer && advisor.MayScaleIn(target))
            ScaleIn(target, fewer);
    }

    private void ScaleOut(ScalableTarget target, ScalingProposal proposal)
    {
        var current = target.Service.DesiredCount;
        var to = Math.Clamp(proposal.Wanted, target.MinCapacity, target.MaxCapacity);
        if (target.Suspended.ScaleOut)
            return;

        if (to > current)
            Set(target, to, proposal.Cause, proposal.Policy);
        else if (current >= target.MaxCapacity)
            Leave(target, proposal, new NotScaledReason(NotScaledReason.AtMaximum, target.MaxCapacity));
        else
            Leave(target, proposal, new NotScaledReason(NotScaledReason.AtDesired, current));
    }

    private void ScaleIn(ScalableTarget target, ScalingProposal proposal)
    {
        var current = target.Service.DesiredCount;
        var to = Math.Clamp(Math.Min(proposal.Wanted, current), target.MinCapacity, target.MaxCapacity);
        if (target.Suspended.ScaleIn || !target.Cooldown.AllowsScaleIn(timeline.Now))
            return;

        if (target.Service.IsDeploying)
            Leave(target, proposal, new NotScaledReason(NotScaledReason.Unscalable));
        else if (to != current)
            Set(target, to, proposal.Cause, proposal.Policy);
        else if (current <= target.MinCapacity)
            Leave(target, proposal, new NotScaledReason(NotScaledReason.AtMinimum, target.MinCapacity));
        else
            Leave(target, proposal, new NotScaledReason(NotScaledReason.AtDesired, current));
    }

    private void Leave(ScalableTarget target, ScalingProposal proposal, NotScaledReason reason)
    {
        if (!target.Activities.Ends(reason))
            target.Activities.Add(ScalingActivity.Idle(RandomIds.Uuid(random), proposal.Cause, target.Service.DesiredCount, reason, timeline.Now));
    }

    private void Set(ScalableTarget target, int to, string cause, ScalingPolicy? policy)
    {
        var from = target.Service.DesiredCount;
        target.Activities.Latest?.Override(timeline.Now);
        if (policy is not null)
            target.Cooldown.Begin(policy, from, to, timeline.Now);

        var activity = new ScalingActivity(RandomIds.Uuid(random), cause, from, to, timeline.Now) { Policy = policy };
        target.Activities.Add(activity);
        target.Service.SetDesired(to);
        timeline.Schedule(Patience, () => activity.GiveUp(timeline.Now));
        Observe();
    }
}
