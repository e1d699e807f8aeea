namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>Which of a service's tasks go first: none that is protected, those that do not run yet, those of the fullest zone, the newest.</summary>
internal static class Victims
{
    public static IReadOnlyList<EcsTask> Choose(IEnumerable<EcsTask> candidates, int count)
    {
        var free = candidates.Where(task => task.ProtectedUntil is null).ToList();
        var victims = new List<EcsTask>();
        while (victims.Count < count && free.Count > 0)
        {
            var bySubnet = free.CountBy(task => task.Subnet).ToDictionary();
            var next = free.OrderBy(task => task.IsRunning).ThenByDescending(task => bySubnet[task.Subnet]).ThenByDescending(task => task.CreatedAt).First();
            free.Remove(next);
            victims.Add(next);
        }

        return victims;
    }
}
