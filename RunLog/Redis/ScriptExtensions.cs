using StackExchange.Redis;

namespace LoadPlatform.RunLog.Redis;

/// <summary>Runs Lua scripts, each of which is one atomic command.</summary>
internal static class ScriptExtensions
{
    /// <summary>Runs a script. EVAL, not EVALSHA: a restarted server has forgotten the scripts that it was given.</summary>
    public static Task<RedisResult> EvaluateAsync(this IDatabase database, string script, RedisKey[] keys, params RedisValue[] arguments)
    {
        var command = new List<object>(2 + keys.Length + arguments.Length) { script, keys.Length };
        command.AddRange(keys.Cast<object>());
        command.AddRange(arguments.Cast<object>());
        return database.ExecuteAsync("EVAL", command.ToArray());
    }
}
