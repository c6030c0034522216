import { expect, test } from "vitest";
import type { Before, EntryPoint, EntryPointFinder } from "../../../src/gating/entry-point.ts";
import { cobra } from "../../../src/gating/entry-points/go/cobra.ts";
import { goConsumers } from "../../../src/gating/entry-points/go/consumers.ts";
import { grpc } from "../../../src/gating/entry-points/go/grpc.ts";
import { goHttpRouters } from "../../../src/gating/entry-points/go/http-routers.ts";
import { calledPath } from "../../../src/gating/words.ts";
import { loadCodeParser } from "../../../src/syntax/load-code.ts";
import { readWasm } from "../../../src/syntax/read-wasm.ts";

const parser = await loadCodeParser(["main.go"], readWasm);

const packages: Readonly<Record<string, string>> = {
  http: "net/http",
  gin: "github.com/gin-gonic/gin",
  chi: "github.com/go-chi/chi/v5",
  echo: "github.com/labstack/echo/v4",
  fiber: "github.com/gofiber/fiber/v2",
  mux: "github.com/gorilla/mux",
  cobra: "github.com/spf13/cobra",
  cli: "github.com/urfave/cli/v2",
  cron: "github.com/robfig/cron/v3",
  asynq: "github.com/hibiken/asynq",
  sarama: "github.com/IBM/sarama",
  kafka: "github.com/segmentio/kafka-go",
  nats: "github.com/nats-io/nats.go",
  redis: "github.com/redis/go-redis/v9",
  river: "github.com/riverqueue/river",
  pb: "example.com/gen/orders/v1",
};

function entries(finder: EntryPointFinder, imported: string, code: string): string[] {
  const imports = imported.split(" ").map((name) => `import "${packages[name]}"`);
  const isInside = !/^(?:func|type|var|const) /m.test(code);
  const body = isInside ? `func main() {\n${code}\n}` : code;
  const file = parser.parse(`package main\n${imports.join("\n")}\n${body}\n`, "main.go")!;
  expect(file.broken).toEqual([]);
  return finder.find(file).map(shown);
}

/** `kind name → handler [what stands before it]` */
function shown({ kind, name, handler, before }: EntryPoint): string {
  const runs = typeof handler === "object" ? `func ${handler.name}`.trim() : (handler ?? "?");
  return `${kind} ${name} → ${runs}${before.length > 0 ? ` [${before.map(form).join(", ")}]` : ""}`;
}

function form(before: Before): string {
  switch (before.form) {
    case "middleware":
      return before.value.kind === "function" ? "func" : calledPath(before.value);
    case "boot":
      return `boot:${before.branch}`;
    default:
      return before.form;
  }
}

type Row = readonly [sentence: string, imported: string, code: string, expected: readonly string[]];

test.each<Row>([
  [
    "The standard library, with a method in the pattern and without",
    "http",
    `mux := http.NewServeMux()
mux.HandleFunc("/orders", s.orders)
mux.HandleFunc("POST /orders/{id}", createOrder)
mux.Handle("example.com/x", http.HandlerFunc(x))
http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {})`,
    ["route ANY /orders → s.orders", "route POST /orders/{id} → createOrder", "route ANY /x → x", "route ANY / → func"],
  ],
  [
    "A handler is what wrappers wrap",
    "http",
    `mux := http.NewServeMux()
mux.Handle("/a", requireFlag("a")(http.HandlerFunc(s.a)))
mux.HandleFunc("/b", withFlag("b", s.b))
mux.Handle("/c", logged(gated("c", s.c)))
mux.Handle("/d", alice.New(logged, gated("d")).ThenFunc(s.d))
mux.Handle("/e", &orders{db: db})`,
    [
      "route ANY /a → s.a [requireFlag]",
      "route ANY /b → s.b [withFlag]",
      "route ANY /c → s.c [logged, gated]",
      "route ANY /d → s.d [logged, gated]",
      "route ANY /e → orders.ServeHTTP",
    ],
  ],
  [
    "A method that makes the handler stands for what it makes",
    "http",
    `func (s *Server) routes() {
	s.mux.HandleFunc("/orders", s.handleOrders())
	s.mux.HandleFunc("/users", newUsersHandler(s.db))
}
func (s *Server) handleOrders() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {}
}`,
    ["route ANY /orders → func", "route ANY /users → newUsersHandler"],
  ],
  [
    "What a handler's value is tells which of many methods runs",
    "http",
    `func (s *Server) routes(mux *http.ServeMux, orders *api.OrdersHandler) {
	users := NewUsers(s.db)
	mux.HandleFunc("GET /a", s.a)
	mux.HandleFunc("GET /orders", orders.List)
	mux.HandleFunc("GET /users", users.List)
}`,
    ["route GET /a → Server.a", "route GET /orders → OrdersHandler.List", "route GET /users → Users.List"],
  ],
  [
    "A mux in a mux has its prefix, and what stands around it",
    "http",
    `api := http.NewServeMux()
api.HandleFunc("GET /orders", orders)
mux := http.NewServeMux()
mux.Handle("/api/", http.StripPrefix("/api", gated(api)))`,
    ["route GET /api/orders → orders [gated]"],
  ],
  [
    "gin: middleware stands between the path and the handler",
    "gin",
    `r := gin.Default()
r.GET("/early", h.early)
r.Use(auth())
r.POST("/orders/:id", requireFlag("orders"), h.create)
r.Any("/any", func(c *gin.Context) {})
r.Handle("GET", "/x", h.x)
r.Static("/assets", "./assets")`,
    [
      "route GET /early → h.early",
      "route POST /orders/:id → h.create [auth, requireFlag]",
      "route ANY /any → func [auth]",
      "route GET /x → h.x [auth]",
    ],
  ],
  [
    "gin: groups in groups, with their middleware",
    "gin",
    `func routes(r *gin.Engine, h *Handler) {
	v1 := r.Group("/v1", auth)
	{
		beta := v1.Group("/beta").Use(gated("beta"))
		beta.GET("/x", h.X)
	}
	v1.DELETE("/y", h.Y)
}`,
    ["route GET /v1/beta/x → Handler.X [auth, gated]", "route DELETE /v1/y → Handler.Y [auth]"],
  ],
  [
    "Functions of the file that take a router are followed",
    "gin",
    `func main() {
	r := gin.New()
	orders(r.Group("/v1/orders", auth))
}
func orders(g *gin.RouterGroup) { g.GET("/:id", show) }
func other(g *gin.RouterGroup) { g.GET("/other", show) }`,
    ["route GET /v1/orders/:id → show [auth]", "route GET /other → show"],
  ],
  [
    "chi: routes in routes, groups, and what one route is with",
    "chi http",
    `r := chi.NewRouter()
r.Use(logged)
r.Route("/orders", func(r chi.Router) {
	r.Use(auth)
	r.Get("/", list)
	r.With(gated("x")).Post("/", create)
	r.Group(func(r chi.Router) {
		r.Use(admin)
		r.Delete("/{id}", remove)
	})
})
r.Get("/plain", plain)
r.Method("PUT", "/m", http.HandlerFunc(m))`,
    [
      "route GET /orders → list [logged, auth]",
      "route POST /orders → create [logged, auth, gated]",
      "route DELETE /orders/{id} → remove [logged, auth, admin]",
      "route GET /plain → plain [logged]",
      "route PUT /m → m [logged]",
    ],
  ],
  [
    "chi: what is mounted has its prefix, be it made before or by a function",
    "chi",
    `func main() {
	r := chi.NewRouter()
	sub := chi.NewRouter()
	sub.Get("/a", a)
	r.Mount("/sub", sub)
	r.With(gated).Mount("/admin", adminRouter())
}
func adminRouter() http.Handler {
	r := chi.NewRouter()
	r.Get("/users", users)
	return r
}`,
    ["route GET /sub/a → a", "route GET /admin/users → users [gated]"],
  ],
  [
    "echo: the handler is first, and what is used counts wherever it stands",
    "echo",
    `e := echo.New()
g := e.Group("/api", auth)
g.POST("/orders", h.create, gated("orders"))
e.Use(logged)
e.Add("GET", "/add", h.add)
e.Match([]string{"GET", "POST"}, "/both", h.both)`,
    [
      "route POST /api/orders → h.create [logged, auth, gated]",
      "route GET /add → h.add [logged]",
      "route GET|POST /both → h.both [logged]",
    ],
  ],
  [
    "fiber: what is used may be used for a path",
    "fiber",
    `app := fiber.New()
app.Use("/admin", gated)
app.Get("/admin/x", x)
app.Post("/y", auth, y)
app.Route("/z", func(r fiber.Router) { r.Get("/w", w) })
app.Listen(":3000")`,
    ["route GET /admin/x → x [gated]", "route POST /y → y [auth]", "route GET /z/w → w"],
  ],
  [
    "gorilla: methods follow, and subrouters have a prefix",
    "mux http",
    `r := mux.NewRouter()
r.HandleFunc("/orders", create).Methods("POST", http.MethodPut).Name("create")
r.Methods("GET").Path("/list").HandlerFunc(list)
s := r.PathPrefix("/v2").Subrouter()
s.Use(gated)
s.Handle("/x", x).Methods(http.MethodGet)`,
    ["route POST|PUT /orders → create", "route GET /list → list", "route GET /v2/x → x [gated]"],
  ],
  [
    "What is registered only if something holds says so",
    "gin",
    `r := gin.New()
if flags.Orders {
	r.GET("/orders", orders)
} else {
	r.GET("/old", old)
}`,
    ["route GET /orders → orders [boot:yes]", "route GET /old → old [boot:no]"],
  ],
  [
    "A path for webhooks is one",
    "gin",
    `r := gin.New(); r.POST("/webhooks/stripe", hook)`,
    ["webhook POST /webhooks/stripe → hook"],
  ],
  [
    "Paths are constants, joined and printed too",
    "gin",
    `const base = "/base"
func routes(r gin.IRouter) {
	r.GET(base, a)
	r.GET(base+"/x", b)
	r.GET(fmt.Sprintf("/%s/y", name), c)
	r.GET(paths.Orders, d)
}`,
    ["route GET /base → a", "route GET /base/x → b", "route GET /:x/y → c", "route GET /:Orders → d"],
  ],
  [
    "A router in a field is one in every method",
    "chi",
    `func New() *Server {
	s := &Server{}
	s.router = chi.NewRouter()
	s.router.Use(auth)
	return s
}
func (srv *Server) routes() { srv.router.Get("/x", srv.x) }`,
    ["route GET /x → Server.x [auth]"],
  ],
  [
    "Clients, caches and headers are no routers",
    "http redis",
    `resp, err := http.Get("https://example.com/x")
http.Post(url, "application/json", bytes.NewReader(b))
client.Post("/orders", body)
api.Post("/orders", order)
rdb.Get(ctx, "/key")
cache.Get("/x", load)
r.Header.Get("/x")
req.Header.Add("GET", "/x")
q := r.URL.Query().Get("/x")
h := http.HandlerFunc(s.orders)
e.GET("/x").Expect().Status(200)
g.Go(func() error { return nil })`,
    [],
  ],
  ["Without a package for HTTP nothing is a route", "redis", `router.GET("/x", h.x)`, []],
])("HTTP: %s", (_, imported, code, expected) => {
  expect(entries(goHttpRouters, imported, code)).toEqual(expected);
});

test.each<Row>([
  [
    "A command has the first word of its usage, and runs what it is given",
    "cobra",
    `var deployCmd = &cobra.Command{Use: "deploy [flags]", RunE: runDeploy}
var listCmd = &cobra.Command{
	Use:     "list",
	PreRunE: func(cmd *cobra.Command, args []string) error { return nil },
	Run:     func(cmd *cobra.Command, args []string) {},
}`,
    ["command deploy → runDeploy", "command list → func [hook]"],
  ],
  [
    "A command without anything to run only holds others",
    "cobra",
    `func init() {
	rootCmd.AddCommand(usersCmd)
	usersCmd.AddCommand(listCmd)
	if flags.Beta {
		usersCmd.AddCommand(newBetaCmd())
	}
}
var usersCmd = &cobra.Command{Use: "users"}
var listCmd = &cobra.Command{Use: "list", RunE: list}
func newBetaCmd() *cobra.Command {
	cmd := &cobra.Command{Use: "beta", RunE: beta}
	return cmd
}`,
    ["command users list → list", "command users beta → beta [boot:yes]"],
  ],
  [
    "Functions that make commands say which stands under which, each with variables of its own",
    "cobra",
    `func NewMemberCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "member"}
	cmd.AddCommand(NewMemberAddCommand())
	return cmd
}
func NewMemberAddCommand() *cobra.Command { return &cobra.Command{Use: "add", Run: memberAdd} }
func NewRoleCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "role"}
	add := &cobra.Command{Use: "add", Run: roleAdd}
	cmd.AddCommand(add)
	return cmd
}`,
    ["command member add → memberAdd", "command role add → roleAdd"],
  ],
  [
    "urfave/cli: commands stand in commands",
    "cli",
    `app := &cli.App{Commands: []*cli.Command{
	{Name: "users", Before: check, Subcommands: []*cli.Command{{Name: "add", Action: addUser}}},
	{Name: "run", Action: func(c *cli.Context) error { return nil }},
}}`,
    ["command users add → addUser", "command run → func"],
  ],
  ["Commands of the operating system are none", "http", `cmd := &exec.Command{Use: "x", Run: y}`, []],
])("Commands: %s", (_, imported, code, expected) => {
  expect(entries(cobra, imported, code)).toEqual(expected);
});

test.each<Row>([
  [
    "Methods of a server that take a context and a request",
    "pb",
    `func (s *OrdersServer) CreateOrder(ctx context.Context, req *pb.CreateOrderRequest) (*pb.Order, error) { return nil, nil }
func (s *OrdersServer) Watch(req *pb.WatchRequest, stream pb.Orders_WatchServer) error { return nil }
func (s *OrdersServer) helper(ctx context.Context, req *pb.CreateOrderRequest) {}
func (s *OrdersServer) Start(ctx context.Context, addr string) error { return nil }
func (UnimplementedOrdersServer) CreateOrder(ctx context.Context, req *pb.CreateOrderRequest) {}
func (c *OrdersClient) CreateOrder(ctx context.Context, req *pb.CreateOrderRequest) {}
func (s *HTTPServer) Serve(w http.ResponseWriter, r *http.Request) {}`,
    ["procedure OrdersServer.CreateOrder → func CreateOrder", "procedure OrdersServer.Watch → func Watch"],
  ],
  [
    "A type that embeds what the generator made serves that",
    "pb",
    `type service struct { pb.UnimplementedOrdersServer }
func (s *service) Cancel(ctx context.Context, in *pb.OrderID) (*emptypb.Empty, error) { return nil, nil }`,
    ["procedure Orders.Cancel → func Cancel"],
  ],
])("gRPC: %s", (_, imported, code, expected) => {
  expect(entries(grpc, imported, code)).toEqual(expected);
});

test.each<Row>([
  [
    "Schedules",
    "cron",
    `c := cron.New()
c.AddFunc("@daily", sendReports)
c.AddFunc("0 * * * *", func() {})
c.AddJob("@hourly", &Cleanup{db: db})`,
    ["schedule sendReports → sendReports", "schedule 0 * * * * → func", "schedule Cleanup → Cleanup.Run"],
  ],
  [
    "asynq's tasks, by their type",
    "asynq",
    `const TypeWelcome = "email:welcome"
func main() {
	mux := asynq.NewServeMux()
	mux.Use(gated)
	mux.HandleFunc("email:send", h.Send)
	mux.HandleFunc(TypeWelcome, h.Welcome)
	mux.Handle(tasks.TypeResize, NewResizer())
}`,
    ["job email:send → h.Send [gated]", "job email:welcome → h.Welcome [gated]", "job TypeResize → NewResizer [gated]"],
  ],
  [
    "sarama calls a method",
    "sarama",
    `func (c *OrdersConsumer) ConsumeClaim(s sarama.ConsumerGroupSession, claim sarama.ConsumerGroupClaim) error { return nil }
func (c *OrdersConsumer) Setup(sarama.ConsumerGroupSession) error { return nil }`,
    ["consumer OrdersConsumer → func ConsumeClaim"],
  ],
  [
    "What reads messages is the consumer, once",
    "kafka",
    `func (w *Worker) Run(ctx context.Context) {
	for {
		m, err := w.reader.FetchMessage(ctx)
		if err != nil { m, err = w.reader.ReadMessage(ctx) }
	}
}`,
    ["consumer Worker.Run → func Run"],
  ],
  [
    "Subscriptions, by their subject",
    "nats",
    `if flags.Orders {
	nc.Subscribe("orders.created", onOrder)
}
nc.QueueSubscribe("jobs", "workers", func(m *nats.Msg) {})`,
    ["consumer orders.created → onOrder [boot:yes]", "consumer jobs → func"],
  ],
  ["River's workers", "river", `river.AddWorker(workers, &SortWorker{})`, ["job SortWorker → SortWorker.Work"]],
  ["The same words of other packages are nothing", "http", `c.AddFunc("@daily", f); nc.Subscribe("x", f)`, []],
])("Consumers: %s", (_, imported, code, expected) => {
  expect(entries(goConsumers, imported, code)).toEqual(expected);
});

test("asynq's mux has no routes", () => {
  expect(entries(goHttpRouters, "asynq http", `mux := asynq.NewServeMux(); mux.HandleFunc("/x", h)`)).toEqual([]);
});
