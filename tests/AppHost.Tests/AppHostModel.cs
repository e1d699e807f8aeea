using System.Diagnostics;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LoadPlatform.AppHost.Tests;

/// <summary>
/// The model that AppHost.cs builds, without starting it: the entry point runs until its host is built, as
/// WebApplicationFactory and Aspire.Hosting.Testing do it.
/// </summary>
internal sealed class AppHostModel : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly AsyncLocal<AppHostModel?> Current = new();

    private readonly List<IDisposable> _subscriptions = [];
    private IHost? _host;

    public static DistributedApplicationModel Build(params string[] args)
    {
        var capture = new AppHostModel();
        Current.Value = capture;
        using (DiagnosticListener.AllListeners.Subscribe(capture))
        {
            try
            {
                // Asynchronous entry points are wrapped in one that waits for them.
                typeof(ResourceNames).Assembly.EntryPoint!.Invoke(null, [args]);
            }
            catch (TargetInvocationException exception) when (exception.InnerException is StoppedBeforeStartException)
            {
                return capture._host!.Services.GetRequiredService<DistributedApplicationModel>();
            }
        }

        throw new InvalidOperationException("The AppHost ended before its model was built.");
    }

    public static async Task<Dictionary<string, object>> EnvironmentOf(DistributedApplicationModel model, string resource)
    {
        var target = model.Resources.Single(candidate => candidate.Name == resource);
        var context = new EnvironmentCallbackContext(new DistributedApplicationExecutionContext(DistributedApplicationOperation.Run), target);
        foreach (var annotation in target.Annotations.OfType<EnvironmentCallbackAnnotation>())
            await annotation.Callback(context);

        return context.EnvironmentVariables;
    }

    public static string Expression(object value) => value is IManifestExpressionProvider provider ? provider.ValueExpression : (string)value;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.Extensions.Hosting")
            _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key != "HostBuilt" || Current.Value != this)
            return;

        _host = (IHost)value.Value!;
        throw new StoppedBeforeStartException();
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
