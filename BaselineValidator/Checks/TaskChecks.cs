using System.Globalization;
using LoadPlatform.BaselineValidator.Looking;
using LoadPlatform.Contracts;
using LoadPlatform.ServiceDefaults.Aws;
using EcsTask = Amazon.ECS.Model.Task;

namespace LoadPlatform.BaselineValidator.Checks;

/// <summary>That the service's tasks can be read: a run of whose tasks nothing is known proves nothing.</summary>
internal static class TaskChecks
{
    public static BaselineCheck Decide(Probed<IReadOnlyList<EcsTask>> seen, DateTimeOffset at) => BaselineChecks.From(
        CheckNames.TasksReadable, "tasks can be described", Sources.Tasks, at, "allow ecs:ListTasks and ecs:DescribeTasks",
        seen, tasks => (string.Create(CultureInfo.InvariantCulture, $"{tasks.Count} described"), true));
}
