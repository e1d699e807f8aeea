using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Including;

namespace LoadPlatform.Scenarios.Reading.Checks;

/// <summary>
/// Finds steps on launched tasks and on swarms that can not be done where they stand, and says of a swarm which launched task is its master.
/// Whether a target has a Locust master of its own is not known here: admission asks that.
/// </summary>
internal sealed class TasksCheck
{
    private readonly List<int> _up = [];
    private bool _isSwarming;

    public static void Check(List<PlacedStep> steps)
    {
        var check = new TasksCheck();
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].MayBe(StepActions.LaunchTask, StepActions.StopTask, StepActions.Swarm, StepActions.StopSwarm))
                return;

            if (steps[i].Step is { } step && check.Problem(step, i) is { } problem)
                steps[i].Errors.Add(step.Position, problem, ofEachInclusion: true);
            else if (steps[i].Step is SwarmStep { LaunchStep: null } swarm && check._up.Count == 1)
                steps[i] = steps[i] with { Step = swarm with { LaunchStep = check._up[0] } };
        }
    }

    private string? Problem(ScenarioStep step, int index)
    {
        switch (step)
        {
            case LaunchTaskStep:
                _up.Add(index);
                return null;
            case StopTaskStep stop:
                return Stop(stop);
            case SwarmStep swarm:
                _isSwarming = true;
                return Swarm(swarm);
            case StopSwarmStep when !_isSwarming:
                return "this stops a swarm, but no step before it starts one; add a swarm step or leave it out.";
            case StopSwarmStep:
                _isSwarming = false;
                return null;
            default:
                return null;
        }
    }

    private string? Stop(StopTaskStep stop)
    {
        if (_up.Count == 0)
            return "this stops launched tasks, but no step before it launches one that is still up; add a launch_task step or leave it out.";

        if (stop.LaunchStep is { } launch)
            return _up.Remove(launch) ? null : "the tasks of that step were stopped by an earlier one; leave this one out.";

        _up.Clear();
        return null;
    }

    private string? Swarm(SwarmStep swarm)
    {
        if (swarm.LaunchStep is { } launch)
            return _up.Contains(launch) ? null : "the Locust master that this swarm needs was stopped by an earlier step; move it before that.";

        return _up.Count > 1 ? "several launched tasks are up here; say which one is the Locust master, as task: followed by the launch_task step's name." : null;
    }
}
