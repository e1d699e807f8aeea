using System.Diagnostics.CodeAnalysis;

namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>All tasks that can be described, newest last, and the requests that must not be repeated.</summary>
internal sealed class TaskStore
{
    private readonly Dictionary<string, EcsTask> _byId = [];
    private readonly List<EcsTask> _inOrder = [];
    private readonly Dictionary<(string Cluster, string Token), TaskBatch> _batches = [];

    public IReadOnlyList<EcsTask> All => _inOrder;

    public void Add(EcsTask task)
    {
        _byId.Add(task.Id, task);
        _inOrder.Add(task);
    }

    public void Remove(EcsTask task)
    {
        _byId.Remove(task.Id);
        _inOrder.Remove(task);
    }

    public EcsTask? Find(string id) => _byId.GetValueOrDefault(id);

    public bool TryGet(string cluster, string id, [NotNullWhen(true)] out EcsTask? task) =>
        _byId.TryGetValue(id, out task) && task.Request.Cluster == cluster;

    public bool TryGetBatch(string cluster, string token, [NotNullWhen(true)] out TaskBatch? batch) => _batches.TryGetValue((cluster, token), out batch);

    public void Remember(string cluster, string token, TaskBatch batch) => _batches[(cluster, token)] = batch;

    public void Forget(string cluster, string token) => _batches.Remove((cluster, token));
}
