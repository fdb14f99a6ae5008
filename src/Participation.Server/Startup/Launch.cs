using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Participation.Server.Startup;

/// <summary>The first and the last thing the process does: turns what stops a start into one clear line and an exit code.</summary>
public static class Launch
{
    private const string DefaultAddress = "http://127.0.0.1:5080";

    /// <summary>Runs the server until it ends. Answers the exit code: 0 after an orderly end, 1 where it could not start.</summary>
    public static async Task<int> RunAsync(Func<Task> serve)
    {
        try
        {
            await serve();
            return 0;
        }
        catch (StartRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync(Taken(taken.Message));
            return 1;
        }
    }

    /// <summary>
    /// Begins the server's configuration, its settings read from beside the program. Sets the default address and looks whether
    /// every address asked for is free, before a database is started for nothing.
    /// </summary>
    /// <exception cref="StartRefusedException">Another program listens there already.</exception>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(Launch).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        ClaimAddresses(builder);
        return builder;
    }

    /// <summary>Says on the console where the server can be reached, once it can be: to a person in Development, else as the log does.</summary>
    public static void Announce(WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var where = string.Join(' ', app.Urls);
        if (app.Environment.IsDevelopment())
        {
            Console.WriteLine($"Participation is ready: {where}");
        }
        else
        {
            app.Logger.LogInformation("Participation is ready: {Addresses}", where);
        }
    });

    private static void ClaimAddresses(WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[WebHostDefaults.ServerUrlsKey])
            && string.IsNullOrWhiteSpace(builder.Configuration["HTTP_PORTS"])
            && string.IsNullOrWhiteSpace(builder.Configuration["HTTPS_PORTS"]))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        var urls = builder.Configuration[WebHostDefaults.ServerUrlsKey] ?? "";
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            RequireFree(url);
        }
    }

    private static void RequireFree(string url)
    {
        var address = BindingAddress.Parse(url);
        if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0)
        {
            return;
        }

        var host = address.Host switch
        {
            "localhost" => IPAddress.Loopback,
            var named when IPAddress.TryParse(named, out var parsed) => parsed,
            _ => IPAddress.Any,
        };
        try
        {
            using var probe = new Socket(host.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            probe.Bind(new IPEndPoint(host, address.Port));
            probe.Listen();
        }
        catch (SocketException busy) when (busy.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            throw new StartRefusedException(Taken(url), busy);
        }
        catch (SocketException refused) when (refused.SocketErrorCode is SocketError.AccessDenied or SocketError.AddressNotAvailable)
        {
            throw new StartRefusedException($"{url} cannot be used on this machine ({refused.Message}). Set ASPNETCORE_URLS to another address.", refused);
        }
    }

    private static string Taken(string where) =>
        $"Another program already listens on {where.TrimEnd('.')}. Stop it, or set ASPNETCORE_URLS to another address.";
}
