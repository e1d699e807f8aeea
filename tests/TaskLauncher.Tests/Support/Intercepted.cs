using System.Reflection;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.TaskLauncher.Tests.Support;

/// <summary>Passes calls on to a real object and notes those that change something.</summary>
internal class Intercepted<T> : DispatchProxy
    where T : class
{
    private T? _target;
    private Effects? _effects;

    public static T Around(T target, Effects effects)
    {
        var proxy = Create<T, Intercepted<T>>();
        ((Intercepted<T>)(object)proxy)._target = target;
        ((Intercepted<T>)(object)proxy)._effects = effects;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        ((CancellationToken)args![^1]!).ThrowIfCancellationRequested();
        object? result;
        try
        {
            result = targetMethod!.Invoke(_target, args);
        }
        catch (TargetInvocationException error) when (error.InnerException is not null)
        {
            throw error.InnerException;
        }

        if (targetMethod.Name.StartsWith("Write", StringComparison.Ordinal) || targetMethod.Name.StartsWith("Append", StringComparison.Ordinal) || targetMethod.Name.StartsWith("Record", StringComparison.Ordinal) || targetMethod.Name.StartsWith("Complete", StringComparison.Ordinal))
            _effects!.Note($"log {targetMethod.Name} {(args[0] is string kind ? kind : args[1] is RunEvent runEvent ? runEvent.Key : args[1])}");
        return result;
    }
}
